namespace GlucoseTracker.Screens.Light;

/// <summary>The hours of the night by the local clock. They may pass midnight; with two equal times there is no night.</summary>
/// <param name="From">The first minute of the night.</param>
/// <param name="To">The first minute of the day.</param>
public readonly record struct NightHours(TimeOnly From, TimeOnly To)
{
    /// <summary>22:00 to 07:00.</summary>
    public static NightHours Default { get; } = new(new TimeOnly(22, 0), new TimeOnly(7, 0));

    /// <summary>True when the time of day belongs to the night.</summary>
    public bool Contains(TimeOnly time) => From <= To ? time >= From && time < To : time >= From || time < To;

    /// <summary>The first instant after a local time at which night begins or ends by the clock on the wall.</summary>
    public DateTimeOffset NextSwitch(DateTimeOffset after)
    {
        var midnight = after - after.TimeOfDay;
        var (early, late) = From < To ? (From, To) : (To, From);
        return after.TimeOfDay < early.ToTimeSpan() ? midnight + early.ToTimeSpan()
            : after.TimeOfDay < late.ToTimeSpan() ? midnight + late.ToTimeSpan()
            : midnight.AddDays(1) + early.ToTimeSpan();
    }
}
