namespace GlucoseTracker.Domain.Device;

/// <summary>
/// Problems that <c>doctor</c> would report and the running daemon detects without a request; the most severe first. Problems that prevent
/// readings are not findings but causes, which have their own page.
/// </summary>
public enum DeviceFinding
{
    /// <summary>No finding.</summary>
    None,

    /// <summary>A part of the program failed unexpectedly in the last minutes and was or will be started again.</summary>
    PartFailed,

    /// <summary>The configuration in the file was refused, and an older one is in use.</summary>
    ConfigurationRefused,

    /// <summary>A password or token that the configuration names cannot be used.</summary>
    SecretUnusable,

    /// <summary>A default is used in place of configured settings of the alarms.</summary>
    AlarmsReplaced,

    /// <summary>Readings are not stored.</summary>
    HistoryNotKept,

    /// <summary><see cref="DeviceNotices.LowVoltage"/>.</summary>
    LowVoltage,

    /// <summary><see cref="DeviceNotices.CardFull"/>.</summary>
    CardFull,

    /// <summary><see cref="DeviceNotices.Throttled"/>.</summary>
    Throttled,

    /// <summary><see cref="DeviceNotices.AlarmTestDue"/>.</summary>
    AlarmTestDue,
}
