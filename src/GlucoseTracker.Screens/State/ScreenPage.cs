namespace GlucoseTracker.Screens.State;

/// <summary>What is asked to be shown. An alarm, an unset clock or a missing value come first where the rules say so.</summary>
public enum ScreenPage
{
    /// <summary>The value, its direction, its age, the last hour.</summary>
    Glance,

    /// <summary>Nothing but a larger value. 128 x 32: the glance.</summary>
    Big,

    /// <summary>The last hours.</summary>
    Graph,

    /// <summary>Time in range. 128 x 32: the glance.</summary>
    Statistics,

    /// <summary>The sensor's day, the address, the last poll, the unit and the version: what support asks for on the phone.</summary>
    Details,

    /// <summary>The known cause, in full.</summary>
    Cause,

    /// <summary>Power was just switched on.</summary>
    Start,

    /// <summary>No login is stored.</summary>
    SetUp,

    /// <summary>The owner tries the alarm.</summary>
    AlarmTest,

    /// <summary>The device is about to end.</summary>
    SwitchingOff,

    /// <summary>All dark.</summary>
    Blank,
}
