namespace GlucoseTracker.Screens.Rows32;

/// <summary>The positions on a panel with 32 rows.</summary>
internal static class Layout32
{
    /// <summary>The columns of the content.</summary>
    public const int Width = 124;

    /// <summary>The columns of one word in the upper right corner, inside a block, and in an inverse label.</summary>
    public const int WordWidth = 34;
    public const int LabelWidth = 31;

    /// <summary>The columns between the value and the right edge, in which words can stand below an icon or an arrow.</summary>
    public const int LineWidth = 60;

    /// <summary>The columns of the value.</summary>
    public const int ValueWidth = 62;

    /// <summary>The middle column of the trend.</summary>
    public const int Trend = 77;

    /// <summary>The first and the last column of the rest.</summary>
    public const int StatusLeft = 91;
    public const int Right = 123;

    /// <summary>The right end of words inside a block.</summary>
    public const int RightInBlock = 121;

    /// <summary>The baselines of the upper and the lower row.</summary>
    public const int UpperBaseline = 12;
    public const int Baseline = 27;

    /// <summary>Next to an icon: the first column of text, and its two baselines.</summary>
    public const int TextX = 30;
    public const int TextWidth = Width - TextX;
    public const int Head = 11;
    public const int Line = 25;

    /// <summary>The lower baseline for words, which is higher for letters with descenders.</summary>
    public static int GetBaseline(ReadOnlySpan<char> words) => words.ContainsAny("gjpqy") ? Baseline - 2 : Baseline;
}
