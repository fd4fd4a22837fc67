namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>A set of days of the week.</summary>
[Flags]
public enum WeekDays
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Mon = 1,

    /// <summary>Tuesday.</summary>
    Tue = 2,

    /// <summary>Wednesday.</summary>
    Wed = 4,

    /// <summary>Thursday.</summary>
    Thu = 8,

    /// <summary>Friday.</summary>
    Fri = 16,

    /// <summary>Saturday.</summary>
    Sat = 32,

    /// <summary>Sunday.</summary>
    Sun = 64,

    /// <summary>Every day.</summary>
    Daily = 127,
}
