namespace GlucoseTracker.History.LibreView;

/// <summary>In which order a file writes day and month where the year is last.</summary>
public enum DateOrder
{
    /// <summary>31-12-2026.</summary>
    DayFirst,

    /// <summary>12-31-2026.</summary>
    MonthFirst,
}
