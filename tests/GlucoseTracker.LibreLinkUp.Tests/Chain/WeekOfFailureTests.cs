using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.LibreLinkUp.Tests.Chain;

/// <summary>
/// The requests of a week of one failure, with the real schedule, over real HTTPS, on a clock that jumps from poll to poll. Without jitter,
/// which only makes waits longer, so this is the maximum. docs/librelinkup-failures.md lists it for every failure.
/// </summary>
public abstract class WeekOfFailure
{
    private const int DaysOfAWeek = 7;
    private const int OrdinaryPolls = DaysOfAWeek * 24 * 30;

    /// <summary>One per five minutes for a service that never responds; a quarter of that for a service that responds.</summary>
    private const int MaxLogins = DaysOfAWeek * 24 * 13;

    private static readonly string Document = File.ReadAllText(Path.Combine(Root(), "docs", "librelinkup-failures.md"));

    /// <summary>Bodies that take very long to parse. One of each is in the fault matrix.</summary>
    protected static readonly string[] Costly = ["huge-body", "gzip-bomb"];

    /// <summary>Failures of the connection, for which each poll opens a new one; these take half of the time of all weeks.</summary>
    protected static readonly string[] OfTheLine =
    [
        "line-cut", "no-answer", "hangs", "body-hangs", "body-cut", "certificate-unknown", "certificate-other-name", "certificate-expired",
        "certificate-not-yet-valid",
    ];

    /// <summary>Scenarios without readings; the other failures of the simulator end automatically.</summary>
    protected static IEnumerable<string> All => Scenario.Failures.Concat(Scenario.Accounts).Select(s => s.Name).Except(
        ["could-not-load-patient", "only-stranger", "redirect", "redirect-new-region", "moved", "version-raised", .. Costly]);

    protected static async Task Check(string name)
    {
        var (polls, requests, logins) = await GetWeek(Scenario.Find(name)!);

        Assert.InRange(polls, 1, OrdinaryPolls);
        Assert.InRange(requests, 0, OrdinaryPolls + 1);
        Assert.InRange(logins, 0, MaxLogins);
        Assert.Equal(GetRow(name), $"| `{name}` | {polls} | {requests} | {logins} |");
    }

    protected static async Task<SourceException> GetFailure(string name)
    {
        await using var bench = await Bench.StartAsync(new SimulatorOptions { Scenario = Scenario.Find(name)! });
        return (await bench.PollAsync()).Failure!;
    }

    protected static string? GetRow(string name) =>
        Document.Split('\n').FirstOrDefault(line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal));

    private static async Task<(int Polls, int Requests, int Logins)> GetWeek(Scenario scenario)
    {
        await using var bench = await Bench.StartAsync(new SimulatorOptions { Scenario = scenario });
        var schedule = new PollSchedule(PollOptions.Default, bench.Time.Uptime(), null, () => 0);
        var begin = bench.Time.Uptime();
        var (days, polls) = (DaysOfAWeek, 0);
        while (schedule.NextAt < begin + TimeSpan.FromDays(days) - TimeSpan.FromSeconds(1))
        {
            bench.Time.Advance(schedule.NextAt - bench.Time.Uptime());
            schedule.RecordRequest(bench.Time.Uptime());
            var outcome = await bench.PollAsync();
            Assert.NotNull(outcome.Failure);
            schedule.RecordFailure(bench.Time.Uptime(), outcome.Failure.Cause, outcome.Failure.Details.Wait);
            polls++;

            // A failing connection is tried every few minutes, and every day is like the first.
            days = outcome.Failure.Cause.Retry() == RetryPolicy.Fast ? 1 : days;
        }

        var times = DaysOfAWeek / days;
        return (times * polls, times * bench.Service.Requests.Count, times * bench.Count(CallKinds.Login));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GlucoseTracker.Pi.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}

public sealed class WeekOfLineFailureTests : WeekOfFailure
{
    public static TheoryData<string> Names => [.. All.Intersect(OfTheLine)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_week_of_network_failures_takes_the_requests_of_the_document(string name) => Check(name);
}

public sealed class WeekOfServiceFailureTests : WeekOfFailure
{
    public static TheoryData<string> Names => [.. All.Except(OfTheLine)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_week_of_the_failure_takes_the_requests_of_the_document(string name) => Check(name);

    /// <summary>The next request depends on the cause and the wait, which are the same as for any unreadable response.</summary>
    [Fact]
    public async Task Large_bodies_have_the_same_policy_as_other_unreadable_responses()
    {
        var usual = await GetFailure("not-json");
        foreach (var name in Costly)
        {
            var failure = await GetFailure(name);

            Assert.Equal((usual.Cause, usual.Details.Wait), (failure.Cause, failure.Details.Wait));
            Assert.Equal(GetRow("not-json")!.Replace("not-json", name, StringComparison.Ordinal), GetRow(name));
        }
    }
}
