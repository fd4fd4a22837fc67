using GlucoseTracker.Daemon.Languages;
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

/// <summary>The immutable state of the program at one instant. The workers replace it as a whole.</summary>
public sealed record TrackerSnapshot
{
    /// <summary>The readings of each source in the last day.</summary>
    public SourceSeries Sources { get; init; } = SourceSeries.Empty;

    /// <summary>Readings that wait for a trusted clock, and readings that arrived recently.</summary>
    public ReadingIntake Intake { get; init; } = ReadingIntake.Empty;

    /// <summary>
    /// The readings of the last day without duplicates, for statistics and lists. <see cref="CurrentReadings"/> contains the current ones.
    /// </summary>
    public ReadingSeries Series => Sources.Merged;

    /// <summary>The hash of the person; null until a source has identified the person.</summary>
    public string? Person { get; init; }

    /// <summary>Why readings are not stored; null when they are stored or no attempt was made.</summary>
    public FailureSentence? HistoryProblem { get; init; }

    /// <summary>The dates of the sensor; null when no source has reported them.</summary>
    public SensorInfo? Sensor { get; init; }

    /// <summary>The life of this person's sensors in days, configured or learned from the history; null when unknown.</summary>
    public int? SensorDays { get; init; }

    /// <summary>The start of the sensor whose end was announced last; null for none.</summary>
    public DateTimeOffset? SensorNoticeFor { get; init; }

    /// <summary>The sensor's life; null when the dates of the sensor are unknown.</summary>
    public SensorLife? SensorLife => SensorLife.Create(Sensor, SensorDays, Sources.Current.Newest);

    /// <summary>Why there is no new reading; null when the last poll succeeded, and before the first poll.</summary>
    public CauseState? Cause { get; init; }

    /// <summary>The state of polling.</summary>
    public PollState Poll { get; init; } = new();

    /// <summary>The feedback for the last key press; null when none is shown.</summary>
    public KeyFeedbackState? KeyFeedback { get; init; }

    /// <summary>The selections made with the keys.</summary>
    public UiState Ui { get; init; } = new();

    /// <summary>The alarm on the screen: the most severe one that is ringing or quiet; null for none.</summary>
    public AlarmView? Alarm { get; init; }

    /// <summary>The problems of the device.</summary>
    public DeviceNotices DeviceNotices { get; init; }

    /// <summary>True during an alarm test.</summary>
    public bool IsAlarmTestRunning { get; init; }

    /// <summary>True when a key can switch the device off.</summary>
    public bool CanSwitchOff { get; init; }

    /// <summary>True when the system is shutting down.</summary>
    public bool IsSwitchingOff { get; init; }

    /// <summary>The screen that the panel has accepted; null before the first picture and while the panel fails.</summary>
    public ShownScreen? Shown { get; init; }

    /// <summary>Why the panel failed; null when it works or has not been used.</summary>
    public FailureSentence? PanelProblem { get; init; }

    /// <summary>True when the panel has accepted a picture and no later picture failed.</summary>
    public bool IsPanelShowing { get; init; }

    /// <summary>
    /// The current readings at an instant. Readings that wait for a clock are included as soon as the clock is known, without waiting for
    /// the next poll.
    /// </summary>
    /// <param name="clock">The knowledge of the clocks.</param>
    /// <param name="now">Both clocks of the device.</param>
    public CurrentReadings GetCurrent(ClockKnowledge clock, ClockReading now) =>
        CurrentReadings.From(Intake.Admit(Sources, clock, now).Known, clock, now);
}

/// <summary>A cause and the time since which it has been present.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Details">Further details.</param>
/// <param name="Since">The first occurrence, UTC.</param>
/// <param name="RecordedAt">The last occurrence, on the monotonic clock; waits in the details count from here.</param>
public sealed record CauseState(ConnectionCause Cause, CauseDetails Details, DateTimeOffset Since, TimeSpan RecordedAt)
{
    /// <summary>The details with the remaining wait at an instant of the monotonic clock.</summary>
    public CauseDetails GetDetailsAt(TimeSpan uptime) => Details with { Wait = Details.Wait - (uptime - RecordedAt) };
}

/// <summary>The state of polling. Instants are on the monotonic clock unless noted otherwise.</summary>
public sealed record PollState
{
    /// <summary>True during a request for a key press.</summary>
    public bool IsRequestedByKey { get; init; }

    /// <summary>The start of that request; null when there is none.</summary>
    public TimeSpan RequestedAt { get; init; }

    /// <summary>The instant of the next scheduled poll; null before the first one is scheduled.</summary>
    public TimeSpan? NextAt { get; init; }

    /// <summary>True while the worker waits for that instant, a key or the network.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>True from the start of a poll until its last result.</summary>
    public bool IsInFlight { get; init; }

    /// <summary>The time of the newest reading when the last poll began, UTC; null when there was none.</summary>
    public DateTimeOffset? NewestBefore { get; init; }

    /// <summary>True when the poll that is in flight also requests the history.</summary>
    public bool IsHistoryDue { get; init; }

    /// <summary>The instant of the last history; null when none was fetched.</summary>
    public TimeSpan? HistoryFetchedAt { get; init; }

    /// <summary>The instant at which the last history request failed; null when it succeeded or none was sent.</summary>
    public TimeSpan? HistoryFailedAt { get; init; }

    /// <summary>The end of the last poll, UTC.</summary>
    public DateTimeOffset? LastPollAt { get; init; }

    /// <summary>True when a poll has ended, successfully or not.</summary>
    public bool HasPolled { get; init; }

    /// <summary>The result of the last poll; null before the first poll.</summary>
    public PollResult? LastResult { get; init; }

    /// <summary>
    /// True when the clock was trusted when the last result was applied. Otherwise the result is applied again when the clock becomes
    /// trusted.
    /// </summary>
    public bool WasClockTrusted { get; init; }
}

/// <summary>The feedback for a key press.</summary>
/// <param name="Answer">The feedback.</param>
/// <param name="ShownAt">The instant of the feedback, on the monotonic clock.</param>
public sealed record KeyFeedbackState(KeyFeedback Answer, TimeSpan ShownAt);
