namespace GlucoseTracker.Screens.Rows32;

/// <summary>A short text in two rows of <see cref="Fonts.Text6"/>: divided at the first space after which both rows fit, otherwise at the
/// space that makes the longer row shortest. A text without a space is the upper row.</summary>
internal readonly ref struct TwoRows
{
    public TwoRows(ReadOnlySpan<char> text, int columns)
    {
        var (best, width) = (text.Length, int.MaxValue);
        for (var at = 0; at < text.Length && width > columns; at++)
        {
            if (text[at] == ' ')
            {
                var longer = Math.Max(Fonts.Text6.GetWidth(text[..at]), Fonts.Text6.GetWidth(text[(at + 1)..]));
                (best, width) = longer < width ? (at, longer) : (best, width);
            }
        }

        Upper = text[..best];
        Lower = best < text.Length ? text[(best + 1)..] : [];
    }

    public ReadOnlySpan<char> Upper { get; }

    public ReadOnlySpan<char> Lower { get; }
}
