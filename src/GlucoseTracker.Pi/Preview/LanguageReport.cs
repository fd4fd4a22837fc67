using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Files;
using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.Screens.Sheets;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Pi.Preview;

/// <summary><c>preview --language</c>: all texts of a language on one sheet, and what is wrong with them.</summary>
internal static class LanguageReport
{
    /// <summary>Prints what is missing or too long and writes the sheet. The exit code tells whether there is something.</summary>
    /// <exception cref="FormatException">The file cannot be read; the message is for people.</exception>
    public static int Write(Language? language, string? file, TextWriter output, string png)
    {
        var name = file ?? LanguageNames.GetCode(language!.Value) + ".txt";
        try
        {
            var bytes = file is null ? ScreenStrings.ReadFile(language!.Value) : RegularFile.ReadBytes(file, TextCatalogue.MaxLength);
            var strings = ScreenStrings.Read(bytes, name, out var problems);
            foreach (var problem in problems)
            {
                output.WriteLine($"{name}: {problem}");
            }

            using var sheet = ContactSheet.Draw(LanguageSheet.Create(strings));
            var written = PictureFile.Write(png, stream => PngFile.Write(stream, sheet));
            return written == ExitCode.Ok && problems.Count > 0 ? ExitCode.Invalid : written;
        }
        catch (TextCatalogueException e)
        {
            throw new FormatException(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException(FileText.DescribeReadError(name, e), e);
        }
    }
}
