using System.Xml.Linq;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>The checked-out repository that these tests were built from.</summary>
internal static class Repository
{
    private const string Solution = "GlucoseTracker.Pi.sln";

    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The shipped projects, which are below src.</summary>
    public static IReadOnlyList<ProjectFile> Shipped { get; } = ProjectsBelow("src");

    /// <summary>The projects below tests.</summary>
    public static IReadOnlyList<ProjectFile> Tests { get; } = ProjectsBelow("tests");

    /// <summary>All source files of the shipped projects.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } =
        [.. Shipped.SelectMany(p => FilesBelow(p.Folder, "*.cs").Select(file => new SourceFile(p.Name, p.Folder, file)))];

    /// <summary>All source files of the tests.</summary>
    public static IReadOnlyList<SourceFile> TestSources { get; } =
        [.. Tests.SelectMany(p => FilesBelow(p.Folder, "*.cs").Select(file => new SourceFile(p.Name, p.Folder, file)))];

    public static string SolutionText { get; } = File.ReadAllText(Path.Combine(Root, Solution));

    /// <summary>A build file of the repository as XML.</summary>
    public static XDocument Xml(params string[] path) => XDocument.Load(Path.Combine([Root, .. path]));

    /// <summary>Files below a folder without build outputs.</summary>
    public static IEnumerable<string> FilesBelow(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static List<ProjectFile> ProjectsBelow(string folder) =>
        [.. FilesBelow(Path.Combine(Root, folder), "*.csproj").Select(file => new ProjectFile(file))];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Solution)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds {Solution}.");
    }
}
