using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Profile;

/// <summary>
/// The distribution of the values at one time of day. Each percentile is a measured value (nearest rank), so it can be HI or LO.
/// </summary>
/// <remarks>A time of day with too few readings has no slot. Equality: by all percentiles.</remarks>
/// <param name="Percent5">The 5th percentile.</param>
/// <param name="Percent25">The 25th.</param>
/// <param name="Median">The 50th.</param>
/// <param name="Percent75">The 75th.</param>
/// <param name="Percent95">The 95th.</param>
public sealed record ProfileSlot(
    SensorValue Percent5, SensorValue Percent25, SensorValue Median, SensorValue Percent75, SensorValue Percent95)
{
    /// <summary>The minimum number of readings for a distribution: 5.</summary>
    public const int MinReadings = 5;
}
