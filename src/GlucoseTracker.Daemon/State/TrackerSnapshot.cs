using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.State;

/// <summary>Everything the program knows at one instant. Immutable; the workers swap it as a whole.</summary>
public sealed record TrackerSnapshot
{
    /// <summary>What each source told in the last day.</summary>
    public SourceSeries Sources { get; init; } = SourceSeries.Empty;

    /// <summary>Readings on their way in, and those that arrived newly.</summary>
    public ReadingIntake Intake { get; init; } = ReadingIntake.Empty;

    /// <summary>
    /// The readings of the last day, each measurement once: for statistics and lists. What is current says <see cref="CurrentReadings"/>.
    /// </summary>
    public ReadingSeries Series => Sources.Merged;

    /// <summary>Whose readings they are: the source's mark, unreadable; null as long as it said nothing.</summary>
    public string? Person { get; init; }

    /// <summary>Why readings are not kept for later; null when they are, or nothing has been tried.</summary>
    public string? HistoryProblem { get; init; }

    /// <summary>The sensor's dates, when the source told them.</summary>
    public SensorInfo? Sensor { get; init; }

    /// <summary>How many days this person's sensors last: as configured, else as learned from the history; null: not known.</summary>
    public int? SensorDays { get; init; }

    /// <summary>For which sensor the notice that it ends soon was given last: its start; null: for none.</summary>
    public DateTimeOffset? SensorNoticeFor { get; init; }

    /// <summary>The sensor's life by all that is known; null when its dates are not known.</summary>
    public SensorLife? SensorLife => SensorLife.Create(Sensor, SensorDays, Sources.Current.Newest);

    /// <summary>Why there is nothing new; null when the last poll was good, and before the first one.</summary>
    public CauseState? Cause { get; init; }

    /// <summary>The polls so far.</summary>
    public PollState Poll { get; init; } = new();

    /// <summary>What the panel last said about a key press; null when there is nothing to say.</summary>
    public KeyFeedbackState? KeyFeedback { get; init; }

    /// <summary>What the keys have brought about.</summary>
    public UiState Ui { get; init; } = new();

    /// <summary>The alarm that owns the screen: the worst of all that ring or are quiet; null: none.</summary>
    public AlarmView? Alarm { get; init; }

    /// <summary>What is wrong with the device itself.</summary>
    public DeviceNotices DeviceNotices { get; init; }

    /// <summary>True while the alarm is being tried.</summary>
    public bool IsAlarmTestRunning { get; init; }

    /// <summary>True when a key may switch the device off, and the system allows it.</summary>
    public bool CanSwitchOff { get; init; }

    /// <summary>True from the moment on that the system was asked to end, or ends by itself.</summary>
    public bool IsSwitchingOff { get; init; }

    /// <summary>What the panel shows, as it acknowledged it; null before that, and while the panel fails.</summary>
    public ShownScreen? Shown { get; init; }

    /// <summary>Why the panel does not show; null when it does, or has not been tried.</summary>
    public string? PanelProblem { get; init; }

    /// <summary>True once the panel has accepted a picture and none has failed since.</summary>
    public bool IsPanelShowing { get; init; }

    /// <summary>
    /// What is current at an instant. Readings that wait for a clock count from the moment in which it is known, and not only from the next
    /// poll on.
    /// </summary>
    /// <param name="clock">What is known of the clocks.</param>
    /// <param name="now">Both clocks of the device.</param>
    public CurrentReadings GetCurrent(ClockKnowledge clock, ClockReading now) =>
        CurrentReadings.From(Intake.Place(Sources, clock, now).Known, clock, now);
}

/// <summary>A cause and since when it lasts.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Facts">What else is known.</param>
/// <param name="Since">When it was first met, UTC.</param>
/// <param name="RecordedAt">When it was last met, on the monotonic clock; waits in the facts count from here.</param>
public sealed record CauseState(ConnectionCause Cause, CauseDetails Facts, DateTimeOffset Since, TimeSpan RecordedAt)
{
    /// <summary>The facts with the wait that is left at an instant of the monotonic clock.</summary>
    public CauseDetails GetFactsAt(TimeSpan uptime) => Facts with { Wait = Facts.Wait - (uptime - RecordedAt) };
}

/// <summary>Where polling stands. Instants on the monotonic clock unless said otherwise.</summary>
public sealed record PollState
{
    /// <summary>True while a request that a key asked for is under way.</summary>
    public bool IsRequestedByKey { get; init; }

    /// <summary>When that began.</summary>
    public TimeSpan RequestedAt { get; init; }

    /// <summary>When the next automatic poll is due; null before the first one is planned.</summary>
    public TimeSpan? NextAt { get; init; }

    /// <summary>True while the loop waits for that instant, for a key or for the network: it will notice each of them.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>When the last poll ended, UTC.</summary>
    public DateTimeOffset? LastPollAt { get; init; }

    /// <summary>True once a poll has ended, well or badly.</summary>
    public bool HasPolled { get; init; }

    /// <summary>What the last poll brought; null before the first one.</summary>
    public PollResult? LastResult { get; init; }

    /// <summary>
    /// True when the clock was trusted when the last result was applied; else the result is applied again once the clock is trusted.
    /// </summary>
    public bool WasClockTrusted { get; init; }
}

/// <summary>What became of a key press, and when it was said.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="ShownAt">On the monotonic clock.</param>
public sealed record KeyFeedbackState(KeyFeedback Answer, TimeSpan ShownAt);
