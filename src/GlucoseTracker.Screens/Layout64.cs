namespace GlucoseTracker.Screens;

/// <summary>The places of a panel with 64 rows, in columns and rows of the content, whose upper left corner is (0, 0).</summary>
/// <param name="TrendLeft">The first column of the arrow.</param>
/// <param name="AgeMiddle">The middle column of a large age in the arrow's place.</param>
internal sealed record Layout64(int TrendLeft, int AgeMiddle)
{
    /// <summary>The last column of the content.</summary>
    public const int Right = 123;

    /// <summary>The rows under the number: the first, the last, and the baseline of their text.</summary>
    public const int StatusTop = 46;
    public const int StatusBottom = 59;
    public const int StatusBaseline = 57;

    /// <summary>The first row of a label in inverse that says OLD or names an alarm.</summary>
    public const int WordTop = 45;

    /// <summary>The last column of the last hour by day; the age is to the right of it.</summary>
    public const int TraceRight = 78;

    /// <summary>The columns between an icon of the status bar and the text after it: where the text begins.</summary>
    public const int TextAfterIcon = 19;

    /// <summary>The number has its own width.</summary>
    public static readonly Layout64 Normal = new(97, 110);

    /// <summary>The number stands in a block of the whole width, so arrow and age are further to the left.</summary>
    public static readonly Layout64 Block = new(94, 107);

    /// <summary>The layout of a value by day, or of an urgent one by night.</summary>
    public static Layout64 Get(in View view) => view.IsUrgent ? Block : Normal;
}
