namespace GlucoseTracker.Architecture.Tests;

/// <summary>The longest line of C#, as in .editorconfig; `dotnet format` does not check it.</summary>
public sealed class LineLengthTests
{
    private const int MaxLength = 140;

    [Fact]
    public void No_line_of_C_sharp_is_longer_than_140_columns() =>
        Assert.Empty(
            new[] { "src", "tests", "bench" }
                .SelectMany(folder => Repository.FilesBelow(Path.Combine(Repository.Root, folder), "*.cs"))
                .SelectMany(GetLongLines));

    [Fact]
    public void The_editor_has_the_same_limit() =>
        Assert.Contains(
            $"max_line_length = {MaxLength}\n",
            File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig")),
            StringComparison.Ordinal);

    private static IEnumerable<string> GetLongLines(string file) =>
        File.ReadLines(file)
            .Select((line, index) => (line.Length, Place: $"{Path.GetRelativePath(Repository.Root, file)}:{index + 1}"))
            .Where(line => line.Length > MaxLength)
            .Select(line => $"{line.Place}: {line.Length} columns");
}
