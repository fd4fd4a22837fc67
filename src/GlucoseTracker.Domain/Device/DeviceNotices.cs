namespace GlucoseTracker.Domain.Device;

/// <summary>Problems of the device, the worst first. They affect no value and no alarm.</summary>
[Flags]
public enum DeviceNotices
{
    /// <summary>No problem.</summary>
    None = 0,

    /// <summary>The supply voltage is too low, or was a moment ago: the board may stop, and the card may lose data.</summary>
    LowVoltage = 1,

    /// <summary>The card with the state directory is nearly full: soon readings and alarm states cannot be kept.</summary>
    CardFull = 2,

    /// <summary>The processor is slowed down, by heat or by a low voltage.</summary>
    Throttled = 4,

    /// <summary>The alarm was not tested for a week.</summary>
    AlarmTestDue = 8,
}
