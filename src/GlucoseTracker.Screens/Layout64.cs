namespace GlucoseTracker.Screens;

/// <summary>The positions on a panel with 64 rows, in columns and rows relative to the upper left corner of the content.</summary>
/// <param name="TrendLeft">The first column of the arrow.</param>
/// <param name="AgeMiddle">The middle column of a large age, which replaces the arrow.</param>
internal sealed record Layout64(int TrendLeft, int AgeMiddle)
{
    /// <summary>The last column of the content.</summary>
    public const int Right = 123;

    /// <summary>The last column left of the heartbeat dot.</summary>
    public const int BeforeHeartbeat = 119;

    /// <summary>The rows below the number: the first row, the last row, and the baseline of text.</summary>
    public const int StatusTop = 46;
    public const int StatusBottom = 59;
    public const int StatusBaseline = 57;

    /// <summary>The rows of a word such as LOW above its baseline.</summary>
    public const int LevelRows = 14;

    /// <summary>The first row of an inverse label such as OLD or the word of an alarm.</summary>
    public const int WordTop = 45;

    /// <summary>The last column of the trace of the last hour by day; the age is right of it.</summary>
    public const int TraceRight = 78;

    /// <summary>The first column of the text after an icon of the status bar.</summary>
    public const int TextAfterIcon = 19;

    /// <summary>The layout for a number without a block.</summary>
    public static readonly Layout64 Normal = new(97, 110);

    /// <summary>The layout for a number in a block of the full width, with arrow and age further left.</summary>
    public static readonly Layout64 Block = new(94, 107);

    /// <summary>The layout of a value by day, or of an urgent one by night.</summary>
    public static Layout64 Get(in View view) => view.IsUrgent ? Block : Normal;
}
