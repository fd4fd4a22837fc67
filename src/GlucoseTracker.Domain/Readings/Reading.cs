using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Readings;

/// <summary>One reading of the sensor. Immutable; absence is <c>null</c>.</summary>
/// <remarks>Equality: by value, time, trend and receipt. A reading is never changed; a corrected value is another reading.</remarks>
/// <param name="Value">The value of the sensor.</param>
/// <param name="MeasuredAt">The instant of the measurement, UTC; it identifies the reading of one person.</param>
/// <param name="Trend">The trend; <see cref="Trend.Unknown"/> for points of a history.</param>
public sealed record Reading(SensorValue Value, DateTimeOffset MeasuredAt, Trend Trend)
{
    /// <summary>
    /// The time at which a live source first delivered the reading, by its reference time, UTC. Null before the reading is admitted, for
    /// readings of an imported file, and for readings that an earlier version stored.
    /// </summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>
    /// True for a reading that can be used for graphs and statistics but never as the current value: a stored one without a receipt, or one
    /// from before the clock was set back. Default false.
    /// </summary>
    public bool IsHistoryOnly { get; init; }

    /// <summary>
    /// True when the reading can be the current value: a live source delivered it, and its stamp is not ahead of its receipt.
    /// </summary>
    public bool CanBeCurrent => !IsHistoryOnly && (ReceivedAt is not { } receipt || !new ReferenceTime(receipt).IsAhead(MeasuredAt));

    /// <summary>A fixed text, so that neither value nor time reaches a log by accident.</summary>
    public override string ToString() => "[reading]";
}
