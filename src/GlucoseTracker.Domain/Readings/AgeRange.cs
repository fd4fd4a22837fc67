namespace GlucoseTracker.Domain.Readings;

/// <summary>
/// The age of a reading by all clocks that can be believed: the verified date of the service's answer and this device's own clock. One
/// clock gives two equal ages.
/// </summary>
/// <param name="Youngest">The smaller age. It suffices to start the alarm of a low.</param>
/// <param name="Oldest">The larger age. It is shown, and it is the one that may clear an alarm.</param>
public readonly record struct AgeRange(TimeSpan Youngest, TimeSpan Oldest)
{
    /// <summary>The range of one clock.</summary>
    public static AgeRange From(TimeSpan age) => new(age, age);
}
