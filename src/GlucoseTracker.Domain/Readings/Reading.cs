namespace GlucoseTracker.Domain;

/// <summary>One reading of the sensor. Immutable; absence is <c>null</c>.</summary>
/// <param name="Value">What the sensor said.</param>
/// <param name="MeasuredAt">The instant of the measurement, UTC; it identifies the reading of one person.</param>
/// <param name="Trend">The direction sent with it; <see cref="Trend.Unknown"/> on history points.</param>
public sealed record Reading(SensorValue Value, DateTimeOffset MeasuredAt, Trend Trend)
{
    /// <summary>How far a reading may lie ahead of this device's clock: 2 minutes. Beyond it one of the two clocks is wrong.</summary>
    public static readonly TimeSpan FutureTolerance = TimeSpan.FromMinutes(2);

    /// <summary>
    /// True when it lies so far ahead of <paramref name="now"/> that its age cannot be known. Such a reading must not enter a series:
    /// it would hide the true ones, and look new when its time comes.
    /// </summary>
    public bool IsFromFuture(DateTimeOffset now) => MeasuredAt - now > FutureTolerance;

    /// <summary>A placeholder: neither value nor time goes into a log by itself.</summary>
    public override string ToString() => "[reading]";
}
