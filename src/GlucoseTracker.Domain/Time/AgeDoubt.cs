namespace GlucoseTracker.Domain.Time;

/// <summary>Why no age of a source's readings is known.</summary>
public enum AgeDoubt
{
    /// <summary>Ages are known.</summary>
    None,

    /// <summary>There is no reference time: this device's clock is not trusted, and no verified answer told the time.</summary>
    ClockNotTrusted,

    /// <summary>This device's clock and the source's answers tell different times, both on good evidence.</summary>
    ClocksDisagree,

    /// <summary>The clock of the device that measures or uploads is fast: its newest readings keep coming ahead.</summary>
    DeviceClockFast,
}
