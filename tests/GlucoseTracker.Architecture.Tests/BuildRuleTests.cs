using System.Xml.Linq;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>The rules that every shipped project inherits.</summary>
public sealed class BuildRuleTests
{
    private static readonly XDocument Common = Repository.Xml("Directory.Build.props");
    private static readonly XDocument Shipped = Repository.Xml("src", "Directory.Build.props");

    [Theory]
    [InlineData("TargetFramework", "net10.0")]
    [InlineData("Nullable", "enable")]
    [InlineData("TreatWarningsAsErrors", "true")]
    [InlineData("AnalysisLevel", "latest-recommended")]
    [InlineData("EnforceCodeStyleInBuild", "true")]
    [InlineData("GenerateDocumentationFile", "true")]
    [InlineData("InvariantGlobalization", "true")]
    [InlineData("RestorePackagesWithLockFile", "true")]
    public void All_projects_are_built_with(string property, string value) => Assert.Equal(value, Property(Common, property));

    [Fact]
    public void Only_security_advisories_are_warnings_and_not_errors() =>
        Assert.All(
            Property(Common, "WarningsNotAsErrors")!.Split(';'),
            warning => Assert.StartsWith("NU190", warning, StringComparison.Ordinal));

    [Fact]
    public void Shipped_projects_suppress_no_warning()
    {
        Assert.Null(Property(Common, "NoWarn"));
        Assert.Null(Property(Shipped, "NoWarn"));
    }

    [Fact]
    public void Shipped_projects_are_analysed_for_trimming_and_ahead_of_time_compilation() =>
        Assert.Equal("true", Property(Shipped, "IsAotCompatible"));

    [Fact]
    public void Shipped_projects_import_the_common_build_rules() =>
        Assert.Contains(
            Shipped.Descendants("Import"),
            import => import.Attribute("Project")!.Value.EndsWith("../Directory.Build.props", StringComparison.Ordinal));

    [Fact]
    public void Shipped_projects_use_the_list_of_banned_symbols()
    {
        Assert.Contains(
            Shipped.Descendants("PackageReference"), p => p.Attribute("Include")?.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Assert.Contains(
            Shipped.Descendants("AdditionalFiles"),
            f => f.Attribute("Include")!.Value.EndsWith("/BannedSymbols.txt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTime.Today")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("P:System.Environment.TickCount")]
    [InlineData("P:System.Environment.TickCount64")]
    [InlineData("M:System.Diagnostics.Stopwatch.GetTimestamp")]
    [InlineData("M:System.Threading.Thread.Sleep(System.Int32)")]
    [InlineData("M:System.Threading.Tasks.Task.Delay(System.Int32)")]
    [InlineData("M:System.Threading.Tasks.Task.Delay(System.TimeSpan)")]
    [InlineData("P:System.Random.Shared")]
    public void The_wall_clock_and_bare_delays_are_banned(string symbol)
    {
        var banned = File.ReadAllLines(Path.Combine(Repository.Root, "BannedSymbols.txt"));

        Assert.Contains(banned, line => line.StartsWith(symbol + ";", StringComparison.Ordinal));
    }

    private static string? Property(XDocument file, string name) => file.Descendants(name).SingleOrDefault()?.Value;
}
