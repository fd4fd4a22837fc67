using System.Globalization;
using System.Net;
using GlucoseTracker.Domain;
using GlucoseTracker.LibreLinkUp.Answers;
using GlucoseTracker.LibreLinkUp.Http;
using GlucoseTracker.LibreLinkUp.People;

namespace GlucoseTracker.LibreLinkUp.Tests.Mutation;

/// <summary>
/// Spoilt answers: whatever comes, the program either says why it cannot use it, or gives readings that stand in the answer.
/// MUTATIONS=50000 in the environment tries that many instead of the ordinary number.
/// </summary>
public sealed class MutatedBodiesTests(RealBodies bodies) : IClassFixture<RealBodies>
{
    private const int OrdinaryCount = 1000;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : OrdinaryCount;

    [Fact]
    public void No_spoilt_list_of_people_crashes_or_invents_a_reading() => Try(bodies.Connections, body =>
    {
        var answer = AnswerOf(body);
        return Verdicts.OfData(answer).Kind == VerdictKind.Fine && CurrentAnswer.Read(answer, "", null).Source.Current is { } reading ? [reading] : [];
    });

    [Fact]
    public void No_spoilt_history_crashes_or_invents_a_reading() => Try(bodies.Graph, body =>
    {
        var answer = AnswerOf(body);
        return Verdicts.OfData(answer).Kind == VerdictKind.Fine ? HistoryAnswer.Read(answer, bodies.PatientId).Readings : [];
    });

    [Fact]
    public void No_spoilt_login_crashes() => Try(bodies.Login, body =>
    {
        var answer = AnswerOf(body);
        _ = Verdicts.OfLogin(answer).Kind == VerdictKind.Fine ? LoginAnswer.Read(answer) : null;
        return [];
    });

    [Fact]
    public void The_bodies_that_are_spoilt_are_good_before()
    {
        Assert.NotNull(CurrentAnswer.Read(AnswerOf(bodies.Connections), "", null).Source.Current);
        Assert.True(HistoryAnswer.Read(AnswerOf(bodies.Graph), bodies.PatientId).Readings.Count > 100);
        Assert.IsType<LoginAnswer.Session>(LoginAnswer.Read(AnswerOf(bodies.Login)));
    }

    private static void Try(byte[] body, Func<byte[], IReadOnlyList<Reading>> read) => Parallel.For(0, Count, seed =>
    {
        var spoilt = new BodyMutator(seed).Spoil(body);
        IReadOnlyList<Reading> readings;
        try
        {
            readings = read(spoilt);
        }
        catch (SourceException)
        {
            return;
        }

        // A long list is looked at in places: the check is slower than the reading.
        foreach (var reading in readings.Count <= 2 ? readings : [readings[0], readings[^1], readings[seed % readings.Count]])
        {
            Assert.True(Evidence.Supports(spoilt, reading), $"Seed {seed} gave a reading that does not stand in the answer.");
        }
    });

    private static ServiceAnswer AnswerOf(byte[] body) => new() { Status = HttpStatusCode.OK, Body = body, MediaType = "application/json" };
}
