using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Profile;

/// <summary>
/// The ambulatory glucose profile: all days laid over one another, and for each quarter of an hour of the day how the values spread
/// (Johnson et al., Diabetes Technol Ther 2019;21:S2-17 to S2-25: median, 25th to 75th and 5th to 95th percentile).
/// </summary>
public sealed class GlucoseProfile
{
    /// <summary>Quarters of an hour in a day.</summary>
    public const int Slots = 96;

    private readonly ProfileSlot?[] _slots;

    private GlucoseProfile(ProfileSlot?[] slots) => _slots = slots;

    /// <summary>A quarter of an hour, 0 from midnight on; null where too little is known.</summary>
    public ProfileSlot? this[int slot] => _slots[slot];

    /// <summary>
    /// Computes it in one pass and constant memory. A slot takes in the readings of its two neighbours, which smooths the curves; below
    /// <see cref="ProfileSlot.MinReadings"/> readings it stays empty.
    /// </summary>
    /// <param name="readings">In any order.</param>
    /// <param name="zone">Whose clock lays out the day.</param>
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
