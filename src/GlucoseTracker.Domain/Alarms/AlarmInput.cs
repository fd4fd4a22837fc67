using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;

namespace GlucoseTracker.Domain.Alarms;

/// <summary>The input of one evaluation of the alarm rules: clocks, readings, arrivals and the sensor. Immutable.</summary>
/// <remarks>Equality: by all members; lists are compared by reference.</remarks>
public sealed record AlarmInput
{
    /// <summary>The instant of the evaluation on the monotonic clock, which all alarm times are measured on.</summary>
    public required TimeSpan Uptime { get; init; }

    /// <summary>The instant of the evaluation by the wall clock, local time; wrong, perhaps, unless <see cref="IsClockTrusted"/>.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// False while the wall clock is not known to be right. Only quiet hours, the sensor's dates and texts go by it; readings are judged by
    /// <see cref="NewestAge"/> and <see cref="Arrivals"/>.
    /// </summary>
    public bool IsClockTrusted { get; init; } = true;

    /// <summary>All readings known.</summary>
    public ReadingSeries Readings { get; init; } = ReadingSeries.Empty;

    /// <summary>
    /// The newest reading's age by every clock that can be believed; null when there is no reading or no age can be known: no reference
    /// time, a source whose clocks disagree, or a device whose clock is fast. Then <see cref="Arrivals"/> decide.
    /// </summary>
    public AgeRange? NewestAge { get; init; }

    /// <summary>What arrived newly in the last hour of the monotonic clock, of all sources, in the order of arrival.</summary>
    public IReadOnlyList<ReadingArrival> Arrivals { get; init; } = [];

    /// <summary>
    /// The names of the sources whose readings have no known age: there is no reference time, their clocks disagree, or a device's clock is
    /// fast. Their <see cref="Arrivals"/> are judged by order. With a known age, an entry that is ahead is a stray one and judged by
    /// nobody.
    /// </summary>
    public IReadOnlyList<string> SourcesWithoutAge { get; init; } = [];

    /// <summary>The newest usable reading of each source that is not the one shown.</summary>
    public IReadOnlyList<SourceNewest> OtherSources { get; init; } = [];

    /// <summary>Whose readings they are, as an unreadable mark; null while the source has not said it.</summary>
    public string? Person { get; init; }

    /// <summary>The sensor's life, when its dates are known.</summary>
    public SensorLife? Sensor { get; init; }

    /// <summary>True when the notice that this sensor ends soon was given and is over: it is not given again.</summary>
    public bool IsSensorNoticeOver { get; init; }

    /// <summary>True until the first poll has ended or two minutes have passed since the start: until then silence means nothing.</summary>
    public bool IsFirstPollPending { get; init; }
}
