using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Readings;

/// <summary>One reading of the sensor. Immutable; absence is <c>null</c>.</summary>
/// <param name="Value">What the sensor said.</param>
/// <param name="MeasuredAt">The instant of the measurement, UTC; it identifies the reading of one person.</param>
/// <param name="Trend">The direction sent with it; <see cref="Trend.Unknown"/> on history points.</param>
public sealed record Reading(SensorValue Value, DateTimeOffset MeasuredAt, Trend Trend)
{
    /// <summary>
    /// When a live source first delivered it, by its reference time then, UTC. Null for a reading on its way in, for one from an imported
    /// file, and for one that was stored before receipts were.
    /// </summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>
    /// True for a stored reading without a receipt: it serves graphs and statistics, and can never be the current one. Default false.
    /// </summary>
    public bool IsHistoryOnly { get; init; }

    /// <summary>
    /// True when it may be shown as the current value and judged as one: a live source delivered it, and its stamp is not ahead of its
    /// receipt.
    /// </summary>
    public bool CanBeCurrent => !IsHistoryOnly && (ReceivedAt is not { } receipt || !new ReferenceTime(receipt).IsAhead(MeasuredAt));

    /// <summary>A placeholder: neither value nor time goes into a log by itself.</summary>
    public override string ToString() => "[reading]";
}
