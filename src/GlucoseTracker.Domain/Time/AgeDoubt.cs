namespace GlucoseTracker.Domain.Time;

/// <summary>Why the ages of a source's readings are unknown.</summary>
public enum AgeDoubt
{
    /// <summary>The ages are known.</summary>
    None,

    /// <summary>There is no reference time: this device's clock is not trusted, and no verified response had a date.</summary>
    ClockNotTrusted,

    /// <summary>This device's clock and the source's responses disagree, both with good evidence.</summary>
    ClocksDisagree,

    /// <summary>The clock of the measuring or uploading device is fast: its newest readings are repeatedly ahead.</summary>
    DeviceClockFast,
}
