using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.State;

/// <summary>
/// Everything that a picture depends on. The same state always gives the same picture: there is no clock, no setting and no memory behind
/// it.
/// </summary>
public sealed record ScreenState
{
    private readonly bool _hasAge;
    private readonly TimeSpan? _age;
    private readonly AgeDoubt _doubt;

    /// <summary>The panel. Default 128 x 64.</summary>
    public PanelSize Panel { get; init; }

    /// <summary>The present instant with the local offset; its clock is the one that is shown.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>False while this device does not know the time: then no age is claimed, and no value is shown.</summary>
    public bool ClockTrusted { get; init; } = true;

    /// <summary>
    /// The newest reading's age by the clock that makes it the oldest; null when no age is known. Default: by <see cref="Now"/>.
    /// </summary>
    public TimeSpan? NewestAge
    {
        get => _hasAge ? _age : Readings.Newest is { } newest ? Now - newest.MeasuredAt : null;
        init => (_hasAge, _age) = (true, value);
    }

    /// <summary>Why no age is known. Default: none, or that the clock is not trusted.</summary>
    public AgeDoubt Doubt
    {
        get => _doubt != AgeDoubt.None || ClockTrusted ? _doubt : AgeDoubt.ClockNotTrusted;
        init => _doubt = value;
    }

    /// <summary>
    /// The name of the source that the doubt is about (<see cref="SourceNames"/>); null: LibreLinkUp, or none in particular.
    /// </summary>
    public string? DoubtedSource { get; init; }

    /// <summary>How a time of day is written. Default 24 hours.</summary>
    public ClockStyle Clock { get; init; }

    /// <summary>The unit that values are shown in. Default mmol/L.</summary>
    public GlucoseUnit Unit { get; init; }

    /// <summary>Day or night.</summary>
    public ScreenLayout Layout { get; init; }

    /// <summary>All known readings that any page may need, oldest first.</summary>
    public ReadingSeries Readings { get; init; } = ReadingSeries.Empty;

    /// <summary>The owner's limits.</summary>
    public LevelLimits Limits { get; init; } = LevelLimits.Default;

    /// <summary>The ages at which a value changes its standing.</summary>
    public FreshnessLimits Freshness { get; init; } = FreshnessLimits.Default;

    /// <summary>What is known of the way from the sensor to here.</summary>
    public LinkState Link { get; init; }

    /// <summary>The known cause, or null. A cause such as an ended sensor is possible while the connection works.</summary>
    public CauseView? Cause { get; init; }

    /// <summary>The answer to a key, as long as it is shown.</summary>
    public KeyFeedback? Feedback { get; init; }

    /// <summary>
    /// True where notifications have buttons that answer an alarm. A device without keys says so while one rings. Default false.
    /// </summary>
    public bool AnswersByPhone { get; init; }

    /// <summary>The alarm that owns the screen, or null.</summary>
    public AlarmView? Alarm { get; init; }

    /// <summary>
    /// True while a default is used in place of configured settings of an alarm; a label says so where no cause takes its place.
    /// </summary>
    public bool CheckAlarms { get; init; }

    /// <summary>
    /// What is wrong with the device itself, at most one notice. It takes turns with the trace or the clock, and gives way to everything
    /// else. Default none.
    /// </summary>
    public DeviceNotices Notice { get; init; }

    /// <summary>What is asked to be shown.</summary>
    public ScreenPage Page { get; init; }

    /// <summary>Hours on the graph page: 1, 3, 6, 12 or 24. Default 3.</summary>
    public int GraphHours { get; init; } = 3;

    /// <summary>On 128 x 32 the details page shows two rows at a time: the first of them, from 0.</summary>
    public int DetailsRow { get; init; }

    /// <summary>The keys that the device has. Default: three at the right edge.</summary>
    public KeySet Keys { get; init; }

    /// <summary>True while a key is held for help.</summary>
    public bool HelpHeld { get; init; }

    /// <summary>How long a snooze lasts, for the help page. Default 15.</summary>
    public int SnoozeMinutes { get; init; } = 15;

    /// <summary>True when a very long hold switches the device off, so that the help page names it.</summary>
    public bool SwitchOffByKey { get; init; }

    /// <summary>The statistics of today; null when no reading is known. The statistics page shows the time in the owner's target.</summary>
    public GlucoseStatistics? Today { get; init; }

    /// <summary>The same from 22:00 to 07:00 last night.</summary>
    public GlucoseStatistics? LastNight { get; init; }

    /// <summary>The facts on the details page.</summary>
    public DeviceDetails Details { get; init; } = new();

    /// <summary>The phases of what moves.</summary>
    public AnimationPhase Animation { get; init; }

    /// <summary>The offset of the content on the panel. Default: none.</summary>
    public PixelShift PixelShift { get; init; }
}
