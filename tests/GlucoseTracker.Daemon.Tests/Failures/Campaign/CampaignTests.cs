using System.Text;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Failures.Campaign;

/// <summary>
/// Every fault at every time (docs/fault-campaign.md). dotnet test runs a few; tests/faults.sh runs all and renews the report.
/// </summary>
public sealed class CampaignTests(CampaignReport report) : IClassFixture<CampaignReport>
{
    private static readonly string[] Document = File.ReadAllLines(RepositoryFiles.GetPath("docs", "fault-campaign.md"));

    public static TheoryData<string> Cases => [.. CampaignReport.Tried.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_fault_meets_its_requirement(string id)
    {
        var fault = CampaignReport.Tried.Single(c => c.Id == id);
        report.Outcomes[id] = "broken";

        var broken = await fault.TryAsync!();

        Assert.True(broken.Count == 0, $"{fault.Promise}:\n{string.Join('\n', broken.Take(20))}");
        report.Outcomes[id] = "kept";
    }

    [Fact]
    public void The_report_holds_every_case_and_no_other() =>
        Assert.Equal(FaultCases.All.Select(c => c.Row), Document.Where(IsRow).Select(row => row[..(row[..^2].LastIndexOf('|') + 1)]));

    [Fact]
    public void Each_case_has_a_name_of_its_own() => Assert.Equal(FaultCases.All.Count, FaultCases.All.DistinctBy(c => c.Id).Count());

    [Fact]
    public void Each_area_has_a_fault_at_each_time() =>
        Assert.All(
            FaultCases.InProcess.GroupBy(c => c.Area),
            area => Assert.Equal(FaultCases.Phases, area.Select(c => c.Phase).Distinct().Order()));

    [Fact]
    public void The_tests_that_need_a_kernel_are_there()
    {
        var tests = string.Concat(Directory.EnumerateFiles(
            RepositoryFiles.GetPath("tests", "system", "cases"), "*.py", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.All(
            FaultCases.All.Where(c => c.TryAsync is null), c => Assert.Contains($"def {c.SystemTest}(", tests, StringComparison.Ordinal));
    }

    private static bool IsRow(string line) => line.StartsWith("| ", StringComparison.Ordinal)
        && !line.StartsWith("| area", StringComparison.Ordinal)
        && !line.StartsWith("| ---", StringComparison.Ordinal);
}

/// <summary>
/// The cases of this run and their outcomes. FAULTS=all selects all, FAULTS=words those whose name contains the words.
/// </summary>
public sealed class CampaignReport : IDisposable
{
    private const int Each = 35;

    private static readonly string? Wanted = Environment.GetEnvironmentVariable("FAULTS");

    internal static IReadOnlyList<FaultCase> Tried { get; } = Wanted switch
    {
        null or "" => [.. FaultCases.InProcess.Where((_, i) => i % Each == 3)],
        "all" => FaultCases.InProcess,
        _ => [.. FaultCases.InProcess.Where(c => c.Id.Contains(Wanted, StringComparison.Ordinal))],
    };

    internal Dictionary<string, string> Outcomes { get; } = [];

    /// <summary>A complete run writes the whole table beside the test assembly, and tests/faults.sh copies it to the document.</summary>
    public void Dispose()
    {
        if (Wanted != "all")
        {
            return;
        }

        var text = new StringBuilder("| area | fault | when | promise | held | outcome |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var fault in FaultCases.All)
        {
            text.Append(fault.Row).Append(' ').Append(fault.TryAsync is null
                ? "there"
                : Outcomes.GetValueOrDefault(fault.Id, "not tried")).Append(" |\n");
        }

        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "fault-campaign.md"), text.ToString());
    }
}
