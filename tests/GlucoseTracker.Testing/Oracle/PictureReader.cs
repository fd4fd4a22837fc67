using System.Text.RegularExpressions;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Testing.Oracle;

/// <summary>
/// Recognises the content of a frame by comparing it with the glyphs of the fonts at every pixel shift, light on dark and dark on light. It
/// uses the fonts and the design, but not the code that draws.
/// </summary>
public static partial class PictureReader
{
    /// <summary>The rows below a value above a graph, without pixel shift.</summary>
    private const int Header64 = 11;
    private const int Header32 = 13;
    private const int Margin = 2;
    private const int MaxShift = 2;

    /// <summary>The content of this frame.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="language">The language of the words. Default English.</param>
    public static RecognizedScreen Read(MonoFrame frame, OracleLanguage? language = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var own = language ?? OracleLanguage.English;
        ColumnBitmap[] both = [new ColumnBitmap(frame, darkInk: false), new ColumnBitmap(frame, darkInk: true)];
        var words = both.Select(glass => RecognizedWord.FindAll(glass, own)).ToList();
        var told = words.Zip(both).SelectMany(w => w.First.Select(word => ReadWord(w.Second, word))).OfType<string>().ToHashSet();
        var value = ValueReader.Read(both[0]) ?? ValueReader.Read(both[1]) ?? ReadGraphHeader(both[0], words[1], told.Contains("OLD"));
        var age = AgeReader.Read(both[0], words[0], own) ?? AgeReader.Read(both[1], words[1], own);
        if (age is null && value is not null && frame.Height == 32)
        {
            age = AgeReader.ReadWithoutUnit(both[0]);
        }

        return new RecognizedScreen(
            value?.Value.Replace(',', '.'), value?.Form ?? DigitStyle.Solid, ReadArrow(both), age,
            told.Where(word => !Sentence().IsMatch(word)).ToHashSet(),
            told.FirstOrDefault(word => Sentence().IsMatch(word))?.Replace(',', '.'))
        {
            Clock = ClockReader.Read(both[0]),
        };
    }

    private static Trend? ReadArrow(ColumnBitmap[] both)
    {
        foreach (var glass in both)
        {
            foreach (var (picture, trend) in OracleFonts.Arrows)
            {
                if (glass.FindAll(picture).Any(p => !glass.Touches(picture, p.X, p.Y)))
                {
                    return trend;
                }
            }
        }

        return null;
    }

    /// <summary>A word with its related texts.</summary>
    private static string? ReadWord(ColumnBitmap glass, RecognizedWord word) => word.Text switch
    {
        "min" or "now" => null,
        "was" => LineReader.ReadBefore(
            glass, [word.Font], word.X, word.Baseline) + "was" + LineReader.ReadAfter(glass, word.Font, word.End + 1, word.Baseline).Text,
        _ => word.IsIsolated(glass) ? word.Text : null,
    };

    /// <summary>
    /// The small value over a graph: on 64 rows in the upper left corner, after OLD when it is old; on 32 rows in the upper right one.
    /// </summary>
    private static (string Value, DigitStyle Form)? ReadGraphHeader(ColumnBitmap glass, IReadOnlyList<RecognizedWord> inverse, bool old)
    {
        for (var moved = -MaxShift; moved <= MaxShift; moved++)
        {
            if (glass.Height == 64)
            {
                var header = LineReader.ReadAfter(glass, OracleFonts.Bold9, 0, Header64 + moved).Text;
                if (ValueReader.IsValue(header))
                {
                    return (header, DigitStyle.Solid);
                }
            }
            else if (ValueReader.IsValue(LineReader.ReadBefore(glass, [OracleFonts.Bold11], glass.Width, Header32 + moved)))
            {
                return (LineReader.ReadBefore(glass, [OracleFonts.Bold11], glass.Width, Header32 + moved), DigitStyle.Solid);
            }
        }

        var tag = glass.Height == 64 && old ? inverse.FirstOrDefault(w => w is { Text: "OLD", Baseline: <= Header64 + MaxShift }) : null;
        var behind = tag is null ? "" : LineReader.ReadAfter(glass, OracleFonts.Text8, tag.End + Margin + Margin, tag.Baseline).Text;
        return ValueReader.IsValue(behind) ? (behind, DigitStyle.Old) : null;
    }

    [GeneratedRegex(@"^(\d{2,3}|\d{1,2}[.,]\d|HI|LO)was.*\d")]
    private static partial Regex Sentence();
}
