using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Sensors;

/// <summary>
/// The life of the present sensor: start, warm-up and end. Libre 2 Plus and 3 Plus last 15 days, the other types 14, and the service does
/// not report the type. While the type is unknown, no end before the end of the 15th day is reported.
/// </summary>
/// <remarks>Absence is null: the dates of the sensor are unknown or impossible. Equality: by all members.</remarks>
public sealed record SensorLife
{
    /// <summary>The life of types other than "Plus", in days.</summary>
    public const int ShortDays = 14;

    /// <summary>The life of Libre 2 Plus and 3 Plus, in days.</summary>
    public const int LongDays = 15;

    /// <summary>The tolerance for the time of the last reading, because the clocks of phone and sensor differ.</summary>
    internal static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    /// <summary>The minimum time between the starts of two sensors, because none warms up faster.</summary>
    private static readonly TimeSpan SameSensor = TimeSpan.FromMinutes(30);

    private readonly DateTimeOffset? _newest;

    private SensorLife(SensorInfo sensor, int? days, DateTimeOffset? newest)
    {
        ActivatedAt = sensor.ActivatedAt;
        ReadyAt = sensor.ActivatedAt + sensor.WarmUp;
        Days = days;
        _newest = newest;
    }

    /// <summary>The start of the sensor, UTC.</summary>
    public DateTimeOffset ActivatedAt { get; }

    /// <summary>The end of the warm-up, UTC.</summary>
    public DateTimeOffset ReadyAt { get; }

    /// <summary>The life in days, <see cref="ShortDays"/> or <see cref="LongDays"/>; null when unknown.</summary>
    public int? Days { get; }

    /// <summary>The end of the life, UTC; null while the type is unknown.</summary>
    public DateTimeOffset? EndsAt => Days is { } days ? ActivatedAt + TimeSpan.FromDays(days) : null;

    /// <summary>The latest possible end, UTC.</summary>
    public DateTimeOffset EndsAtLatest => ActivatedAt + TimeSpan.FromDays(Days ?? LongDays);

    /// <summary>
    /// The observed end of the readings, UTC; null while the sensor may still work, or when readings continued past every known life.
    /// </summary>
    private DateTimeOffset? SeenEnd => _newest > EndsAtLatest + Tolerance ? null : EndsAt;

    /// <summary>Creates the life from the dates, the configuration and the newest reading.</summary>
    /// <param name="sensor">The dates of the sensor; null when no source has reported them.</param>
    /// <param name="days">The life of this person's sensors in days, configured or learned; null when unknown.</param>
    /// <param name="newest">The newest reading. A reading after the 14th day proves a life of 15 days.</param>
    /// <returns>Null when there are no plausible dates.</returns>
    public static SensorLife? Create(SensorInfo? sensor, int? days, Reading? newest) => sensor is { IsPlausible: true }
        ? new SensorLife(sensor, ProvesLongLife(sensor.ActivatedAt, newest?.MeasuredAt) ? LongDays : days, newest?.MeasuredAt)
        : null;

    /// <summary>True when a reading proves that the sensor with this start lasts longer than 14 days.</summary>
    internal static bool ProvesLongLife(DateTimeOffset activatedAt, DateTimeOffset? reading) =>
        reading - activatedAt > TimeSpan.FromDays(ShortDays) + Tolerance;

    /// <summary>True when a recorded start is that of this sensor.</summary>
    public bool IsStartedAt(DateTimeOffset start) => (start - ActivatedAt).Duration() < SameSensor;

    /// <summary>True during the warm-up. A start slightly ahead of this device's clock counts as now.</summary>
    public bool IsWarmingUp(DateTimeOffset now) => now >= ActivatedAt - ReferenceTime.Tolerance && now < ReadyAt;

    /// <summary>The day of the life, from 1; null before the start and after the end.</summary>
    public int? DayAt(DateTimeOffset now) => now >= ActivatedAt && now < EndsAtLatest ? (now - ActivatedAt).Days + 1 : null;

    /// <summary>True when the life ends within this time and has not ended yet.</summary>
    public bool EndsWithin(TimeSpan time, DateTimeOffset now) => now < EndsAtLatest && EndsAtLatest - now <= time;

    /// <summary>Whether the life has ended, and when; the time is null when the end was not observed.</summary>
    public (bool HasEnded, DateTimeOffset? At) EndAt(DateTimeOffset now) => now >= EndsAtLatest ? (true, SeenEnd) : (false, null);
}
