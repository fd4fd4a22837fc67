using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.LibreLinkUp.Tests.Chain;

/// <summary>
/// What a week of one failure costs the service, with the real schedule, over real HTTPS, on time that jumps from poll to poll. Without
/// jitter, which only makes waits longer: it is the most that a week can cost. docs/librelinkup-failures.md tells it for every failure.
/// </summary>
public abstract class WeekOfFailure
{
    private const int DaysOfAWeek = 7;
    private const int OrdinaryPolls = DaysOfAWeek * 24 * 30;

    /// <summary>One in five minutes, of a service that takes the request and never answers; of one that answers, a quarter of it.</summary>
    private const int MaxLogins = DaysOfAWeek * 24 * 13;

    private static readonly string Document = File.ReadAllText(Path.Combine(Root(), "docs", "librelinkup-failures.md"));

    /// <summary>Bodies whose reading takes more time than all the rest. One of each is in the fault matrix.</summary>
    protected static readonly string[] Costly = ["huge-body", "gzip-bomb"];

    /// <summary>Failures of the line, of which each poll makes a new connection: half of the time that all weeks take.</summary>
    protected static readonly string[] OfTheLine =
    [
        "line-cut", "no-answer", "hangs", "body-hangs", "body-cut", "certificate-unknown", "certificate-other-name", "certificate-expired",
        "certificate-not-yet-valid",
    ];

    /// <summary>Scenarios that bring no reading; the other failures of the simulator heal by themselves.</summary>
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

            // A line that fails is tried every few minutes, and every day of it is like the first.
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

    /// <summary>The next request depends on the cause and the wait, which are here those of any unreadable response.</summary>
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
