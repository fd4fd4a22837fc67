namespace GlucoseTracker.Screens.Rows32;

/// <summary>The places of a panel with 32 rows.</summary>
internal static class Layout32
{
    /// <summary>Columns of the value zone.</summary>
    public const int ValueWidth = 62;

    /// <summary>The middle of the trend column.</summary>
    public const int Trend = 77;

    /// <summary>Where the rest begins and ends.</summary>
    public const int StatusLeft = 91;
    public const int Right = 123;

    /// <summary>Right end of words inside a block.</summary>
    public const int RightInBlock = 121;

    /// <summary>Baselines of the upper and the lower row.</summary>
    public const int UpperBaseline = 12;
    public const int Baseline = 27;

    /// <summary>Beside an icon: where text begins, and its two baselines.</summary>
    public const int TextX = 30;
    public const int Head = 11;
    public const int Line = 25;
}
