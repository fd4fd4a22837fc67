using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;

namespace GlucoseTracker.Domain.Alarms;

/// <summary>The input of one evaluation of the alarm rules: clocks, readings, arrivals and the sensor. Immutable.</summary>
/// <remarks>Equality: by all members; lists are compared by reference.</remarks>
public sealed record AlarmInput
{
    /// <summary>The instant of the evaluation on the monotonic clock, by which all alarm times are measured.</summary>
    public required TimeSpan Uptime { get; init; }

    /// <summary>
    /// The instant of the evaluation by the wall clock, in local time; possibly wrong unless <see cref="IsClockTrusted"/>.
    /// </summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// False while the wall clock may be wrong. Only quiet hours, the sensor's dates and texts depend on the wall clock; readings are
    /// judged by <see cref="NewestAge"/> and <see cref="Arrivals"/>.
    /// </summary>
    public bool IsClockTrusted { get; init; } = true;

    /// <summary>All known readings.</summary>
    public ReadingSeries Readings { get; init; } = ReadingSeries.Empty;

    /// <summary>
    /// The age of the newest reading by every trusted clock; null when there is no reading or its age is unknown: no reference time, a
    /// source whose clocks disagree, or a device with a fast clock. Then <see cref="Arrivals"/> decide.
    /// </summary>
    public AgeRange? NewestAge { get; init; }

    /// <summary>The readings of all sources that arrived in the last hour of the monotonic clock, in the order of arrival.</summary>
    public IReadOnlyList<ReadingArrival> Arrivals { get; init; } = [];

    /// <summary>
    /// The names of the sources whose readings have no known age: there is no reference time, their clocks disagree, or a device's clock is
    /// fast. Their <see cref="Arrivals"/> are judged by order. With a known age, an entry that is ahead is a stray and is ignored.
    /// </summary>
    public IReadOnlyList<string> SourcesWithoutAge { get; init; } = [];

    /// <summary>The newest usable reading of each source except the displayed one.</summary>
    public IReadOnlyList<SourceNewest> OtherSources { get; init; } = [];

    /// <summary>The hash of the person; null while no source has identified the person.</summary>
    public string? Person { get; init; }

    /// <summary>The sensor's life; null when the sensor's dates are unknown.</summary>
    public SensorLife? Sensor { get; init; }

    /// <summary>True when the user has answered the notice of this sensor's end, so that it is not repeated.</summary>
    public bool IsSensorNoticeOver { get; init; }

    /// <summary>
    /// True until the first poll has ended or two minutes have passed since the start; missing data is ignored until then.
    /// </summary>
    public bool IsFirstPollPending { get; init; }
}
