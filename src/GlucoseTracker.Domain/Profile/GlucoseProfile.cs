using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Profile;

/// <summary>
/// The ambulatory glucose profile: for each quarter of an hour of the day, the distribution of the values of all days
/// (Johnson et al., Diabetes Technol Ther 2019;21:S2-17 to S2-25: median, 25th to 75th and 5th to 95th percentile).
/// </summary>
public sealed class GlucoseProfile
{
    /// <summary>The number of quarters of an hour in a day.</summary>
    public const int Slots = 96;

    private readonly ProfileSlot?[] _slots;

    private GlucoseProfile(ProfileSlot?[] slots) => _slots = slots;

    /// <summary>The slot of a quarter of an hour, 0 from midnight; null when there is too little data.</summary>
    public ProfileSlot? this[int slot] => _slots[slot];

    /// <summary>
    /// Computes the profile in one pass and constant memory. Each slot includes the readings of its two neighbours, which smooths the
    /// curves. A slot with fewer than <see cref="ProfileSlot.MinReadings"/> readings is empty.
    /// </summary>
    /// <param name="readings">The readings, in any order.</param>
    /// <param name="zone">The time zone of the days.</param>
    public static GlucoseProfile Compute(IEnumerable<Reading> readings, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(zone);
        var counts = new ValueCounts[Slots];
        for (var i = 0; i < Slots; i++)
        {
            counts[i] = new ValueCounts();
        }

        foreach (var reading in readings)
        {
            var clock = TimeZoneInfo.ConvertTime(reading.MeasuredAt, zone).TimeOfDay;
            counts[(int)(clock.Ticks * Slots / TimeSpan.TicksPerDay)].Add(reading.Value);
        }

        return new GlucoseProfile([.. Enumerable.Range(0, Slots).Select(i =>
            ValueCounts.Sum(counts[(i + Slots - 1) % Slots], counts[i], counts[(i + 1) % Slots]).ToSlot())]);
    }
}
