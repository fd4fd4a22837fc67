using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.State;

/// <summary>
/// The complete input of a picture: the same state always gives the same picture.
/// </summary>
public sealed record ScreenState
{
    private readonly bool _hasAge;
    private readonly TimeSpan? _age;
    private readonly AgeDoubt _doubt;

    /// <summary>The panel. Default 128 x 64.</summary>
    public PanelSize Panel { get; init; }

    /// <summary>The present instant with the local offset; its time is displayed.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>False while the device's clock is not set: then no age and no value are shown.</summary>
    public bool ClockTrusted { get; init; } = true;

    /// <summary>
    /// The greater age of the newest reading by the trusted clocks; null when unknown. Default: by <see cref="Now"/>.
    /// </summary>
    public TimeSpan? NewestAge
    {
        get => _hasAge ? _age : Readings.Newest is { } newest ? Now - newest.MeasuredAt : null;
        init => (_hasAge, _age) = (true, value);
    }

    /// <summary>Why the age is unknown. Default: none, or that the clock is not trusted.</summary>
    public AgeDoubt Doubt
    {
        get => _doubt != AgeDoubt.None || ClockTrusted ? _doubt : AgeDoubt.ClockNotTrusted;
        init => _doubt = value;
    }

    /// <summary>
    /// The name of the source that the doubt concerns (<see cref="SourceNames"/>); null: LibreLinkUp, or no particular source.
    /// </summary>
    public string? DoubtedSource { get; init; }

    /// <summary>The texts in the owner's language. Default English.</summary>
    public ScreenStrings Strings { get; init; } = ScreenStrings.English;

    /// <summary>The format of times of day. Default 24 hours.</summary>
    public ClockStyle Clock { get; init; }

    /// <summary>The unit of values. Default mmol/L.</summary>
    public GlucoseUnit Unit { get; init; }

    /// <summary>The layout: day or night.</summary>
    public ScreenLayout Layout { get; init; }

    /// <summary>All readings that a page may need, oldest first.</summary>
    public ReadingSeries Readings { get; init; } = ReadingSeries.Empty;

    /// <summary>The owner's limits.</summary>
    public LevelLimits Limits { get; init; } = LevelLimits.Default;

    /// <summary>The ages at which the freshness of a value changes.</summary>
    public FreshnessLimits Freshness { get; init; } = FreshnessLimits.Default;

    /// <summary>The state of the connection from the sensor to this device.</summary>
    public LinkState Link { get; init; }

    /// <summary>The known cause, or null. A cause such as an ended sensor is possible while the connection works.</summary>
    public CauseView? Cause { get; init; }

    /// <summary>The feedback for a key, while it is shown.</summary>
    public KeyFeedback? Feedback { get; init; }

    /// <summary>
    /// True when notifications have buttons that answer an alarm; a device without keys shows it while an alarm rings. Default false.
    /// </summary>
    public bool AnswersByPhone { get; init; }

    /// <summary>The alarm on the screen; null for none.</summary>
    public AlarmView? Alarm { get; init; }

    /// <summary>
    /// True when defaults replace configured alarm settings; a label shows it unless a cause takes its place.
    /// </summary>
    public bool CheckAlarms { get; init; }

    /// <summary>
    /// The problem of the device, at most one notice. It alternates with the trace or the clock, and every other message has priority.
    /// Default none.
    /// </summary>
    public DeviceNotices Notice { get; init; }

    /// <summary>The requested page.</summary>
    public ScreenPage Page { get; init; }

    /// <summary>The hours of the graph page: 1, 3, 6, 12 or 24. Default 3.</summary>
    public int GraphHours { get; init; } = 3;

    /// <summary>The first of the two visible rows of the details page on 128 x 32, from 0.</summary>
    public int DetailsRow { get; init; }

    /// <summary>The keys of the device. Default: three at the right edge.</summary>
    public KeySet Keys { get; init; }

    /// <summary>True while a key is held for help.</summary>
    public bool HelpHeld { get; init; }

    /// <summary>The snooze duration in minutes, for the help page. Default 15.</summary>
    public int SnoozeMinutes { get; init; } = 15;

    /// <summary>True when a very long hold switches the device off, so that the help page mentions it.</summary>
    public bool SwitchOffByKey { get; init; }

    /// <summary>The statistics of today; null without readings. The statistics page shows the time in the owner's target.</summary>
    public GlucoseStatistics? Today { get; init; }

    /// <summary>The statistics of last night, from 22:00 to 07:00.</summary>
    public GlucoseStatistics? LastNight { get; init; }

    /// <summary>The facts on the details page.</summary>
    public DeviceDetails Details { get; init; } = new();

    /// <summary>The phases of the animations.</summary>
    public AnimationPhase Animation { get; init; }

    /// <summary>The offset of the content. Default: none.</summary>
    public PixelShift PixelShift { get; init; }
}
