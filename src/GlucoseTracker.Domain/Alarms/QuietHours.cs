namespace GlucoseTracker.Domain.Alarms;

/// <summary>Hours of the day, by the local clock, in which some alarms only show. They may pass midnight; two equal times: there are none.</summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="To">The first minute that is not quiet any more.</param>
public readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>True when the time of day is quiet.</summary>
    public bool Contains(TimeOnly time) => From <= To ? time >= From && time < To : time >= From || time < To;
}
