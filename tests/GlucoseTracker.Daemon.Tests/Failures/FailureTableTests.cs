using System.Text;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Failures;

/// <summary>
/// docs/librelinkup-failures.md contains the words of the panel and the time of the next request for every scenario of the simulator. Each
/// run writes its tables beside the test assembly, as "failure-table.md" and "story-table.md".
/// </summary>
public sealed class FailureTableTests(FailureTable table) : IClassFixture<FailureTable>
{
    private static readonly string Document = File.ReadAllText(RepositoryFiles.GetPath("docs", "librelinkup-failures.md"));

    public static TheoryData<string> Failures => [.. FailureTable.Tried(FailureTable.Failures).Select(s => s.Name)];

    public static TheoryData<string> Stories => [.. FailureTable.Tried(FailureTable.Stories).Select(s => s.Name)];

    [Fact]
    public void Every_scenario_is_in_one_of_the_tables() =>
        Assert.Equal(
            Scenario.All.Select(s => s.Name).Order(), FailureTable.Failures.Concat(FailureTable.Stories).Select(s => s.Name).Order());

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_ends_in_the_words_and_the_next_request_of_the_document(string scenario) =>
        Assert.Equal(GetRow(scenario), table.Rows[scenario]);

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_scenario_ends_in_the_words_and_the_next_request_of_the_document(string scenario) =>
        Assert.Equal(GetRow(scenario), table.Rows[scenario]);

    /// <summary>After a failure at the start, no value may be shown.</summary>
    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_at_the_start_shows_no_value(string scenario)
    {
        var start = table.AtStart[scenario];

        Assert.Equal(start.Cause is null, start.Newest is not null);
    }

    private static string GetRow(string scenario) =>
        Document.Split('\n').FirstOrDefault(line => line.StartsWith($"| {scenario} |", StringComparison.Ordinal))
            ?? "no row in the document";
}

/// <summary>Runs a few scenarios, and every one with FAILURE_TABLE=all: that takes some minutes.</summary>
public sealed class FailureTable : IAsyncLifetime
{
    private static readonly string[] Few = ["maintenance", "wrong-password", "http-502", "calm-night"];

    private static readonly bool Whole = Environment.GetEnvironmentVariable("FAILURE_TABLE") == "all";

    /// <summary>The scenarios of service, connection and account.</summary>
    internal static IReadOnlyList<Scenario> Failures => [.. Scenario.Failures, .. Scenario.Accounts];

    /// <summary>The scenarios of sensor and phone.</summary>
    internal static IReadOnlyList<Scenario> Stories => [.. Scenario.Bedside, .. Scenario.Sensors];

    /// <summary>The scenarios that this run tests.</summary>
    internal static IReadOnlyList<Scenario> Tried(IReadOnlyList<Scenario> scenarios) =>
        [.. scenarios.Where(s => Whole || Few.Contains(s.Name))];

    /// <summary>The rows by scenario.</summary>
    internal Dictionary<string, string> Rows { get; } = [];

    /// <summary>The runs that began with the failure.</summary>
    internal Dictionary<string, FailureRun> AtStart { get; } = [];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        foreach (var scenario in Tried(Failures))
        {
            AtStart[scenario.Name] = await FailureRun.AtStartAsync(scenario);
            Rows[scenario.Name] = $"| {scenario.Name} | {AtStart[scenario.Name]} | {await FailureRun.WhileRunningAsync(scenario)} |";
        }

        foreach (var scenario in Tried(Stories))
        {
            Rows[scenario.Name] = $"| {scenario.Name} | {await FailureRun.AtStartAsync(scenario)} | " +
                $"{await FailureRun.LaterAsync(scenario)} |";
        }

        Write("failure-table.md", "| scenario | at the start | next request | while it runs | next request |", Tried(Failures));
        Write("story-table.md", "| scenario | at the start | next request | 45 minutes later | next request |", Tried(Stories));
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    private void Write(string file, string head, IReadOnlyList<Scenario> scenarios)
    {
        var text = new StringBuilder(head).Append("\n| --- | --- | --- | --- | --- |\n");
        text.AppendJoin('\n', scenarios.Select(s => Rows[s.Name])).Append('\n');
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, file), text.ToString());
    }
}
