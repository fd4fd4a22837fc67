namespace GlucoseTracker.Screens.Rows32;

/// <summary>The positions on a panel with 32 rows.</summary>
internal static class Layout32
{
    /// <summary>The columns of the content.</summary>
    public const int Width = 124;

    /// <summary>The columns of one word in the upper right corner, inside a block, and in an inverse label.</summary>
    public const int WordWidth = 34;
    public const int LabelWidth = 31;

    /// <summary>The columns between the value and the right edge, for words below an icon or an arrow.</summary>
    public const int LineWidth = 60;

    /// <summary>The columns of the value.</summary>
    public const int ValueWidth = 62;

    /// <summary>The middle column of the trend, and the first column of its arrow by day and at night.</summary>
    public const int Trend = 77;
    public const int ArrowLeft = Trend - 9;
    public const int NightArrowLeft = Trend - 10;

    /// <summary>The first row of the arrow at night, and in a block or next to an urgent value.</summary>
    public const int NightArrowTop = 3;
    public const int UrgentArrowTop = 4;

    /// <summary>The baseline of an age in place of the arrow at night.</summary>
    public const int NightAgeBaseline = 15;

    /// <summary>The baseline of the age next to an urgent value.</summary>
    public const int UrgentAgeBaseline = 26;

    /// <summary>The baselines of text in the smallest font: a single row, and the upper and the lower one of two.</summary>
    public const int SmallBaseline = 10;
    public const int UpperSmallBaseline = 6;
    public const int LowerSmallBaseline = 14;

    /// <summary>The first and the last column of the rest.</summary>
    public const int StatusLeft = 91;
    public const int Right = 123;

    /// <summary>The right end of words inside a block.</summary>
    public const int RightInBlock = 121;

    /// <summary>The baselines of the upper and the lower row.</summary>
    public const int UpperBaseline = 12;
    public const int Baseline = 27;

    /// <summary>The first row of an icon, and next to it the first column of text, and its two baselines.</summary>
    public const int IconTop = 2;
    public const int TextX = 30;
    public const int TextWidth = Width - TextX;
    public const int Head = 11;
    public const int Line = 25;

    /// <summary>The lower baseline for words, which is higher for letters with descenders.</summary>
    public static int GetBaseline(ReadOnlySpan<char> words) => words.ContainsAny("gjpqy") ? Baseline - 2 : Baseline;
}
