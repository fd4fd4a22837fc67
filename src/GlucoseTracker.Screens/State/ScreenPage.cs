namespace GlucoseTracker.Screens.State;

/// <summary>The pages. An alarm, an unset clock or a missing value can take priority over the page.</summary>
public enum ScreenPage
{
    /// <summary>The home page: value, trend, age and the last hour.</summary>
    Glance,

    /// <summary>A larger value only; on 128 x 32 the home page.</summary>
    Big,

    /// <summary>The graph of the last hours.</summary>
    Graph,

    /// <summary>Time in range; on 128 x 32 the home page.</summary>
    Statistics,

    /// <summary>Facts for support: the sensor's day, the address, the last poll, the unit and the version.</summary>
    Details,

    /// <summary>The time of day and the date while there is no message about the value; otherwise the home page.</summary>
    Clock,

    /// <summary>The known cause with details.</summary>
    Cause,

    /// <summary>The device is starting.</summary>
    Start,

    /// <summary>No account is stored.</summary>
    SetUp,

    /// <summary>The alarm test.</summary>
    AlarmTest,

    /// <summary>The device is switching off.</summary>
    SwitchingOff,

    /// <summary>A dark panel.</summary>
    Blank,
}
