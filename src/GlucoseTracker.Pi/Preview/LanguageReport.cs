using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Files;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Screens.Sheets;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Pi.Preview;

/// <summary>
/// <c>preview --language</c>: all texts of a language on one sheet, and their problems. The words of commands and notifications
/// are checked too, but not drawn; beside FOLDER/panel/CODE.txt they are in FOLDER/program/CODE.txt.
/// </summary>
internal static class LanguageReport
{
    /// <summary>Prints missing and too long texts and writes the sheet. The exit code reports whether there is a problem.</summary>
    /// <exception cref="FormatException">The file cannot be read; the message is for users.</exception>
    public static int Write(Language? language, string? file, TextWriter output, string png)
    {
        var name = file ?? LanguageNames.GetCode(language!.Value) + ".txt";
        try
        {
            var bytes = file is null ? ScreenStrings.ReadFile(language!.Value) : InputFile.ReadBytes(file, TextCatalogue.MaxLength);
            var strings = ScreenStrings.Read(bytes, name, out var panelProblems);
            List<string> problems =
                [.. panelProblems.Select(problem => $"{name}: {problem}"), .. FindProgramProblems(language, file)];
            problems.ForEach(output.WriteLine);

            var written = PictureFile.Write(png, stream => ContactSheet.Write(stream, LanguageSheet.Create(strings)));
            return written == ExitCode.Ok && problems.Count > 0 ? ExitCode.Invalid : written;
        }
        catch (TextCatalogueException e)
        {
            throw new FormatException(e.Message, e);
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            throw new FormatException(FileText.DescribeReadError(name, e), e);
        }
    }

    private static IEnumerable<string> FindProgramProblems(Language? language, string? file)
    {
        var path = file is null
            ? $"program/{LanguageNames.GetCode(language!.Value)}.txt"
            : Path.GetRelativePath(
                ".", Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "..", "program", Path.GetFileName(file)));
        if (file is not null && !File.Exists(path))
        {
            return [$"{path} is missing: it has the words of commands and notifications."];
        }

        var bytes = file is null ? ProgramTexts.ReadFile(language!.Value) : InputFile.ReadBytes(path, TextCatalogue.MaxLength);
        return ProgramTexts.FindProblems(bytes, path).Select(problem => $"{path}: {problem}");
    }
}
