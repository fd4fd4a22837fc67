using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Sensors;

/// <summary>
/// The life of the sensor that is worn: its start, its warm-up and its end. Libre 2 Plus and 3 Plus last 15 days, the other kinds 14, and
/// the service does not say which kind it is. While the kind is not known, no end before the 15th day is over is claimed.
/// </summary>
public sealed record SensorLife
{
    /// <summary>The life of the kinds that are not "Plus", in days.</summary>
    public const int ShortDays = 14;

    /// <summary>The life of Libre 2 Plus and 3 Plus, in days.</summary>
    public const int LongDays = 15;

    /// <summary>A last reading may bear a time a little after the end: the phone's clock and the sensor's are not the same.</summary>
    internal static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    /// <summary>Two starts nearer than this are the same sensor: none warms up faster.</summary>
    private static readonly TimeSpan SameSensor = TimeSpan.FromMinutes(30);

    private readonly DateTimeOffset? _newest;

    private SensorLife(SensorInfo sensor, int? days, DateTimeOffset? newest)
    {
        ActivatedAt = sensor.ActivatedAt;
        ReadyAt = sensor.ActivatedAt + sensor.WarmUp;
        Days = days;
        _newest = newest;
    }

    /// <summary>When it was started, UTC.</summary>
    public DateTimeOffset ActivatedAt { get; }

    /// <summary>When its warm-up is over, UTC.</summary>
    public DateTimeOffset ReadyAt { get; }

    /// <summary>How many days it lasts, <see cref="ShortDays"/> or <see cref="LongDays"/>; null: not known.</summary>
    public int? Days { get; }

    /// <summary>When it ends, UTC; null while its kind is not known.</summary>
    public DateTimeOffset? EndsAt => Days is { } days ? ActivatedAt + TimeSpan.FromDays(days) : null;

    /// <summary>When it has ended for certain, UTC.</summary>
    public DateTimeOffset EndsAtLatest => ActivatedAt + TimeSpan.FromDays(Days ?? LongDays);

    /// <summary>
    /// When its readings were seen to end, UTC; null while it goes on by what is known, or when readings went on past every known life.
    /// </summary>
    private DateTimeOffset? SeenEnd => _newest > EndsAtLatest + Tolerance ? null : EndsAt;

    /// <summary>Puts together what is known.</summary>
    /// <param name="sensor">Its dates; null when the source does not give them.</param>
    /// <param name="days">How many days this person's sensors last, by configuration or learned; null: not known.</param>
    /// <param name="newest">The newest reading. One from after the 14th day shows a sensor of 15 days, whatever was assumed.</param>
    /// <returns>Null when there are no dates, or none that can be right.</returns>
    public static SensorLife? Create(SensorInfo? sensor, int? days, Reading? newest) => sensor is { IsPlausible: true }
        ? new SensorLife(sensor, LastsBeyond(sensor.ActivatedAt, newest?.MeasuredAt) ? LongDays : days, newest?.MeasuredAt)
        : null;

    /// <summary>True when a reading of the sensor that was started then shows that it lasts longer than 14 days.</summary>
    internal static bool LastsBeyond(DateTimeOffset activatedAt, DateTimeOffset? reading) =>
        reading - activatedAt > TimeSpan.FromDays(ShortDays) + Tolerance;

    /// <summary>True when a start that was noted earlier is this sensor's.</summary>
    public bool IsStartedAt(DateTimeOffset start) => (start - ActivatedAt).Duration() < SameSensor;

    /// <summary>True while it warms up. A start a little ahead of this device's clock counts as now.</summary>
    public bool IsWarmingUp(DateTimeOffset now) => now >= ActivatedAt - ReferenceTime.Tolerance && now < ReadyAt;

    /// <summary>The day of its life, from 1; null before its start and after its end.</summary>
    public int? DayAt(DateTimeOffset now) => now >= ActivatedAt && now < EndsAtLatest ? (now - ActivatedAt).Days + 1 : null;

    /// <summary>True when it ends within this time, and has not ended yet.</summary>
    public bool EndsWithin(TimeSpan time, DateTimeOffset now) => now < EndsAtLatest && EndsAtLatest - now <= time;

    /// <summary>Whether it has ended, and when; the time is null when nobody saw it.</summary>
    public (bool HasEnded, DateTimeOffset? At) EndAt(DateTimeOffset now) => now >= EndsAtLatest ? (true, SeenEnd) : (false, null);
}
