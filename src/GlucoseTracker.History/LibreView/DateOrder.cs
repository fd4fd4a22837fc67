namespace GlucoseTracker.History.LibreView;

/// <summary>The order of day and month in dates with the year at the end.</summary>
public enum DateOrder
{
    /// <summary>31-12-2026.</summary>
    DayFirst,

    /// <summary>12-31-2026.</summary>
    MonthFirst,
}
