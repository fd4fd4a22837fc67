namespace GlucoseTracker.Domain.Readings;

/// <summary>
/// The age of a reading by all trusted clocks: the verified dates of the service's responses and this device's clock. With one clock, both
/// ages are equal.
/// </summary>
/// <remarks>
/// Ages are negative for stamps in the future. Absence is <c>AgeRange?</c>; the default value is an age of zero by both clocks. Equality:
/// by both ages.
/// </remarks>
/// <param name="Youngest">The smaller age, sufficient to start the alarm of a low.</param>
/// <param name="Oldest">The larger age, which is displayed and decides the end of an alarm.</param>
public readonly record struct AgeRange(TimeSpan Youngest, TimeSpan Oldest)
{
    /// <summary>Creates the range for one clock.</summary>
    public static AgeRange From(TimeSpan age) => new(age, age);
}
