using System.Net;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Http;
using GlucoseTracker.LibreLinkUp.People;
using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.Testing.Fuzz;

namespace GlucoseTracker.LibreLinkUp.Tests.Fuzz;

/// <summary>
/// Malformed responses: the result is either a reason, or readings that the response contains.
/// </summary>
public sealed class WireBodiesFuzzTests(RealBodies bodies) : IClassFixture<RealBodies>
{
    /// <summary>Most responses have the status 200; the others are refusals by their status or their content.</summary>
    private static readonly int[] Statuses = [200, 200, 200, 200, 200, 200, 301, 400, 401, 403, 404, 429, 430, 500, 503, 911];

    private static readonly string[] Words =
    [
        "status", "data", "ticket", "token", "expires", "patientId", "firstName", "lastName", "sensor", "glucoseMeasurement",
        "glucoseItem", "FactoryTimestamp",
        "ValueInMgPerDl", "Value", "TrendArrow", "isHigh", "isLow", "true", "false", "null", "graphData", "connection", "error", "message",
        "minimumVersion",
        "lockout", "locked", "redirect", "region", "step", "type", "tou", "pp", "verifyEmail", "code", "signature", "couldNotLoadPatient",
        "MissingCachedUser",
        "920", "911", "cloudflare", "<html>", "AM", "PM", "11/3/2026 12:00:00 AM",
    ];

    [Fact]
    public void A_malformed_list_of_people_gives_its_reading_or_a_reason() =>
        Try("librelinkup-connections", bodies.Connections, answer =>
        ResponseClassifier.Classify(answer, ServiceCall.Data) is var outcome && outcome.Kind == OutcomeKind.Success
            ? CurrentAnswer.Read(answer, "", null).Source is { Current: { } reading } ? [reading] : []
            : Refused(outcome));

    [Fact]
    public void A_malformed_history_gives_only_its_readings_or_a_reason() => Try("librelinkup-graph", bodies.Graph, answer =>
        ResponseClassifier.Classify(answer, ServiceCall.Data) is var outcome && outcome.Kind == OutcomeKind.Success
            ? HistoryAnswer.Read(answer, bodies.PatientId).Readings
            : Refused(outcome));

    [Fact]
    public void A_malformed_login_gives_a_session_a_step_a_region_or_a_reason() => Try("librelinkup-login", bodies.Login, answer =>
    {
        var outcome = ResponseClassifier.Classify(answer, ServiceCall.Login);
        if (outcome.Kind != OutcomeKind.Success)
        {
            return Refused(outcome);
        }

        switch (LoginAnswer.Read(answer))
        {
            case LoginAnswer.Session session:
                FuzzAssert.Check(session.Token.Reveal().All(c => c is > ' ' and < '\x7f')
                    && session.UserId.Length > 0, "A session that fits into no header.");
                break;
            case LoginAnswer.Redirect redirect:
                var next = ServiceHosts.AfterRedirect(ServiceHosts.Global, redirect.Region);
                FuzzAssert.Check(
                    next is null || (next.Scheme == "https" && next.Host.EndsWith(".libreview.io", StringComparison.Ordinal)),
                    "A redirect out of the service.");
                break;
            case LoginAnswer.Step step:
                FuzzAssert.CheckSentence(AccountSteps.CreateException(step.Type).Message);
                break;
        }

        return [];
    });

    [Fact]
    public void The_bodies_are_valid_before_their_mutation()
    {
        Assert.NotNull(CurrentAnswer.Read(GetAnswer(bodies.Connections, 200), "", null).Source.Current);
        Assert.True(HistoryAnswer.Read(GetAnswer(bodies.Graph, 200), bodies.PatientId).Readings.Count > 100);
        Assert.IsType<LoginAnswer.Session>(LoginAnswer.Read(GetAnswer(bodies.Login, 200)));
    }

    private static void Try(string name, byte[] good, Func<LibreLinkUpResponse, IReadOnlyList<Reading>> read) =>
        FuzzRun.Run(new FuzzTarget(name, body =>
    {
        IReadOnlyList<Reading> readings;
        try
        {
            readings = read(GetAnswer(body, Statuses[body.Length % Statuses.Length]));
        }
        catch (SourceException refusal)
        {
            return FuzzAssert.CheckSentence(refusal.Message);
        }

        // Only samples of a long list are checked, because the check is slower than the parser.
        foreach (var reading in readings.Count <= 2 ? readings : [readings[0], readings[^1], readings[body.Length % readings.Count]])
        {
            FuzzAssert.Check(Evidence.Supports(body, reading), "A reading that does not stand in the answer.");
        }

        return readings.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    })
        {
            Seeds = [good],
            Tokens = Words,
            IsJson = true,
            ShortCount = 400,
        });

    private static IReadOnlyList<Reading> Refused(ResponseOutcome outcome) =>
        outcome.Kind == OutcomeKind.Refused ? throw outcome.ToException() : [];

    private static LibreLinkUpResponse GetAnswer(byte[] body, int status) =>
        new(new TransportResponse { Status = (HttpStatusCode)status, Body = body, MediaType = "application/json" });
}
