using System.Globalization;
using System.Net;
using System.Text;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Http;
using GlucoseTracker.LibreLinkUp.People;
using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.Tests.Wire;

/// <summary>Responses up to the size limit: the stored part is bounded, and no important data is lost.</summary>
public sealed class LongAnswerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_too_many_history_points_the_newest_are_kept_in_any_order()
    {
        var times = Enumerable.Range(0, 10_000).Select(i => Now.AddSeconds(-i)).ToArray();
        new Random(17).Shuffle(times);
        var points = times.Select(
            t => $$"""{"FactoryTimestamp":"{{t.ToString("M/d/yyyy h:mm:ss tt", CultureInfo.InvariantCulture)}}","ValueInMgPerDl":90}""");

        var history = HistoryAnswer.Read(Answer($$$"""{"data":{"graphData":[{{{string.Join(',', points)}}}]}}"""), "p");

        Assert.Equal(MeasurementList.MaxMeasurements, history.Readings.Count);
        Assert.Equal(Now, history.Readings.Max(r => r.MeasuredAt));
        Assert.Equal(Now.AddSeconds(1 - MeasurementList.MaxMeasurements), history.Readings.Min(r => r.MeasuredAt));
        Assert.Equal(0, history.LeftOut);
    }

    [Fact]
    public void Points_without_a_time_do_not_displace_readings()
    {
        var empty = string.Concat(Enumerable.Repeat("{},", 600_000));

        var history = HistoryAnswer.Read(
            Answer($$$"""{"data":{"graphData":[{"FactoryTimestamp":"11/28/2026 3:00:00 AM","ValueInMgPerDl":90},{{{empty}}}{}]}}"""), "p");

        Assert.Equal(Now, Assert.Single(history.Readings).MeasuredAt);
        Assert.InRange(history.LeftOut, 1, MeasurementList.MaxMeasurements);
    }

    [Fact]
    public void A_list_of_empty_people_is_kept_as_one()
    {
        var list = Answer($$$"""{"data":[{{{string.Concat(Enumerable.Repeat("{},", 600_000))}}}{}]}""");

        Assert.Single(list.Content!.Data!.People!);
    }

    [Fact]
    public void A_person_after_thousands_of_empty_ones_is_found()
    {
        var list = Answer($$$"""{"data":[{{{string.Concat(Enumerable.Repeat("{},", 5_000))}}}{"patientId":"p"}]}""");

        Assert.Equal("p", PatientSelector.Select(list.Content!.Data!.People!, "", null).PatientId);
    }

    [Fact]
    public void A_list_of_too_many_people_is_an_invalid_response()
    {
        var people = string.Join(',', Enumerable.Range(0, PeopleList.MaxPeople + 1).Select(i => $$"""{"patientId":"{{i}}"}"""));

        var outcome = ResponseClassifier.Classify(Answer($$$"""{"status":0,"data":[{{{people}}}]}"""), ServiceCall.Data);

        Assert.Equal((OutcomeKind.Refused, ConnectionCause.AnswerNotUnderstood), (outcome.Kind, outcome.Cause));
    }

    [Fact]
    public void A_text_that_is_too_long_is_ignored()
    {
        var list = Answer($$"""{"data":[{"patientId":"p","firstName":"{{new string('a', 20_000)}}"}]}""");

        Assert.Null(Assert.Single(list.Content!.Data!.People!).FirstName);
    }

    private static LibreLinkUpResponse Answer(string text) =>
        new(new TransportResponse { Status = HttpStatusCode.OK, Body = Encoding.UTF8.GetBytes(text) });
}
