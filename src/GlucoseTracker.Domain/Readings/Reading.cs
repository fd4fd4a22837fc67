namespace GlucoseTracker.Domain;

/// <summary>One reading of the sensor. Immutable; absence is <c>null</c>.</summary>
/// <param name="Value">What the sensor said.</param>
/// <param name="MeasuredAt">The instant of the measurement, UTC; it identifies the reading of one person.</param>
/// <param name="Trend">The direction sent with it; <see cref="Trend.Unknown"/> on history points.</param>
public sealed record Reading(SensorValue Value, DateTimeOffset MeasuredAt, Trend Trend)
{
    /// <summary>A placeholder: neither value nor time goes into a log by itself.</summary>
    public override string ToString() => "[reading]";
}
