namespace GlucoseTracker.Architecture.Tests;

/// <summary>The table of docs/decisions/0001: which project may reference which.</summary>
public sealed class ProjectTests
{
    /// <summary>Project references and packages, without the common prefix of our own projects.</summary>
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new()
    {
        ["Domain"] = ([], []),
        ["Files"] = ([], []),
        ["Http"] = ([], []),
        ["Graphics"] = ([], ["SixLabors.ImageSharp"]),
        ["Screens"] = (["Domain", "Graphics"], []),
        ["Oled"] = (["Graphics"], ["Iot.Device.Bindings"]),
        ["LinuxDevices"] = (["Oled", "Graphics"], ["System.Device.Gpio"]),
        ["History"] = (["Domain", "Files"], ["Microsoft.Data.Sqlite"]),
        ["Nightscout"] = (["Domain", "Http"], ["Microsoft.Extensions.Logging.Abstractions"]),
        ["LibreLinkUp"] = (["Domain", "Files", "Http"], ["Microsoft.Extensions.Logging.Abstractions"]),
        ["Notifications"] = (["Domain", "Http"], ["Microsoft.Extensions.Logging.Abstractions"]),
        ["Simulator"] = (["Domain"], []),
        ["Simulator.Cli"] = (["Domain", "Simulator"], ["System.CommandLine"]),
        ["Daemon"] = (
            ["Domain", "Files", "Http", "Graphics", "Screens", "Oled", "LinuxDevices", "LibreLinkUp", "History", "Nightscout",
                "Notifications"],
            ["Microsoft.Extensions.Hosting", "Microsoft.Extensions.Hosting.Systemd"]),
        ["Pi"] = (
            ["Domain", "Files", "Http", "Graphics", "Screens", "Oled", "LinuxDevices", "LibreLinkUp", "History", "Nightscout",
                "Notifications", "Simulator", "Daemon"],
            ["System.CommandLine"]),
    };

    /// <summary>The properties that would weaken the common build rules if a single project set them.</summary>
    private static readonly string[] CommonRules =
    [
        "TargetFramework", "TargetFrameworks", "LangVersion", "Nullable", "TreatWarningsAsErrors", "WarningsAsErrors",
        "WarningsNotAsErrors",
        "WarningLevel", "NoWarn", "AnalysisLevel", "AnalysisMode", "EnableNETAnalyzers", "RunAnalyzers", "RunAnalyzersDuringBuild",
        "EnforceCodeStyleInBuild", "GenerateDocumentationFile", "IsAotCompatible", "IsTrimmable", "EnableTrimAnalyzer", "EnableAotAnalyzer",
        "EnableSingleFileAnalyzer", "SuppressTrimAnalysisWarnings", "ManagePackageVersionsCentrally", "RestorePackagesWithLockFile",
    ];

    public static TheoryData<string> Projects => [.. Repository.Shipped.Select(p => p.Name)];

    [Fact]
    public void The_table_has_a_row_for_each_project_and_no_other() =>
        Assert.Equal(Allowed.Keys.Select(Full).Order(), Repository.Shipped.Select(p => p.Name).Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_its_row_allows(string name)
    {
        var project = Project(name);
        var (projects, packages) = Allowed[Short(name)];

        Assert.Empty(project.ProjectReferences.Except(projects.Select(Full)));
        Assert.Empty(project.PackageReferences.Except(packages));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_the_simulator_brings_in_another_framework(string name) =>
        Assert.All(Project(name).FrameworkReferences, _ => Assert.Equal("Simulator", Short(name)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_reference_and_no_source_bypasses_the_table(string name)
    {
        var project = Project(name);

        Assert.Empty(project.Items("Reference"));
        Assert.Empty(project.Items("Compile"));
        Assert.Empty(project.Items("Import"));
        Assert.All(project.Items("InternalsVisibleTo"), friend => Assert.Equal(name + ".Tests", friend));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_code_names_a_project_that_its_own_must_not_reference(string name)
    {
        var known = Allowed[Short(name)].Projects.Select(Full).Append(name).ToList();
        var strangers = Repository.Shipped.Select(p => p.Name).Except(known).ToList();

        foreach (var source in Repository.Sources.Where(s => s.Project == name))
        {
            foreach (var stranger in strangers)
            {
                // "GlucoseTracker.Simulator" must not be found in "GlucoseTracker.Simulator.Cli".
                var pattern = new System.Text.RegularExpressions.Regex(
                    $@"\b(using|namespace|global::)\s*{stranger.Replace(".", @"\.", StringComparison.Ordinal)}\b");

                if (!name.StartsWith(stranger + ".", StringComparison.Ordinal))
                {
                    Assert.Empty(source.Find(pattern));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_project_loosens_the_common_rules(string name)
    {
        Assert.Empty(Project(name).Properties.Intersect(CommonRules));
        Assert.Empty(Repository.FilesBelow(Project(name).Folder, "Directory.*"));
        Assert.Empty(Repository.FilesBelow(Project(name).Folder, ".editorconfig"));
    }

    [Fact]
    public void Only_the_projects_with_native_calls_may_hold_unsafe_code() =>
        Assert.Equal(
            ["GlucoseTracker.Files", "GlucoseTracker.LinuxDevices"],
            Repository.Shipped.Where(p => p.Properties.Contains("AllowUnsafeBlocks")).Select(p => p.Name));

    [Fact]
    public void Every_project_is_in_the_solution() =>
        Assert.All(
            Repository.Shipped.Concat(Repository.Tests),
            p => Assert.Contains($"\\{p.Name}.csproj\"", Repository.SolutionText, StringComparison.Ordinal));

    [Fact]
    public void Every_shipped_project_with_decisions_has_its_tests() =>
        Assert.Empty(
            Repository.Shipped.Select(p => p.Name).Except(["GlucoseTracker.Simulator.Cli"])
                .Except(Repository.Tests.Select(t => t.Name[..^".Tests".Length])));

    private static ProjectFile Project(string name) => Repository.Shipped.Single(p => p.Name == name);

    private static string Full(string name) => "GlucoseTracker." + name;

    private static string Short(string name) => name["GlucoseTracker.".Length..];
}
