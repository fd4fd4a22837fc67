using System.Text.Json;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Screens.Json;
using GlucoseTracker.Testing.Pictures;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Screens.Tests.Strings;

/// <summary>The approved pictures of other languages: typical screens of both panels, Languages/CODE/NAME.txt.</summary>
public sealed class LanguageFrameTests
{
    private static string Folder => RepositoryFiles.GetPath("tests", "GlucoseTracker.Screens.Tests", "Languages");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_state_gives_its_approved_picture(string file)
    {
        var path = Path.Combine(Folder, file);
        using var document = JsonDocument.Parse(GoldenFile.Read(path).Description);
        var state = document.RootElement.GetProperty("state");

        Assert.Equal(Path.GetDirectoryName(file), state.GetProperty("language").GetString());
        GoldenFile.Check(path, GoldenFrames.Draw(ScreenStateReader.Read(state)));
    }

    [Fact]
    public void Every_language_has_the_same_pictures_of_both_panels()
    {
        var english = LanguageNames.GetCode(Language.English);
        var names = LanguageNames.All.Keys.Where(code => code != english).ToDictionary(code => code, code => Directory
            .EnumerateFiles(Path.Combine(Folder, code)).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList());

        Assert.All(names, language => Assert.Equal(names["de"], language.Value));
        Assert.InRange(names["de"].Count(name => name!.StartsWith("small-", StringComparison.Ordinal)), 12, 30);
        Assert.InRange(names["de"].Count(name => !name!.StartsWith("small-", StringComparison.Ordinal)), 12, 30);
    }
}
