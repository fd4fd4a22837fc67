using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Preview;
using GlucoseTracker.Screens.Strings;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Languages;

/// <summary>The report of <c>preview --language-file</c> for the author of a language.</summary>
public sealed class LanguageReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_language_whose_file_for_commands_and_notifications_is_not_there_is_not_complete()
    {
        var (exitCode, lines) = Report(program: null);

        Assert.Equal(ExitCode.Invalid, exitCode);
        Assert.EndsWith(
            "program/da.txt is missing: it has the words of commands and notifications.", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_a_command_with_another_placeholder_is_listed_once_with_its_file()
    {
        var (exitCode, lines) = Report([.. ProgramTexts.ReadFile(Language.English), .. "\n[span]\nzz = {x}"u8]);

        Assert.Equal(ExitCode.Invalid, exitCode);
        Assert.EndsWith("program/da.txt: span.zz is not a key of the English file.", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_complete_language_has_nothing_to_list()
    {
        var (exitCode, lines) = Report(ProgramTexts.ReadFile(Language.German));

        Assert.Empty(lines);
        Assert.Equal(ExitCode.Ok, exitCode);
    }

    private (int ExitCode, string[] Lines) Report(byte[]? program)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "panel"));
        var panel = Path.Combine(_folder.Path, "panel", "da.txt");
        File.WriteAllBytes(panel, ScreenStrings.ReadFile(Language.German));
        if (program is not null)
        {
            Directory.CreateDirectory(Path.Combine(_folder.Path, "program"));
            File.WriteAllBytes(Path.Combine(_folder.Path, "program", "da.txt"), program);
        }

        using var output = new StringWriter();
        var exitCode = LanguageReport.Write(null, panel, output, Path.Combine(_folder.Path, "sheet.png"));
        return (exitCode, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
