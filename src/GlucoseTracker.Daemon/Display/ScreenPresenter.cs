using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Daemon.Display;

/// <summary>Converts a snapshot to the state of a screen, and renders it.</summary>
/// <param name="options">The configuration.</param>
/// <param name="device">The status of the device.</param>
/// <param name="preferences">Selects page, help and brightness.</param>
/// <param name="liveness">The liveness of the loops: animations stop while a loop is stalled.</param>
/// <param name="time">The clocks of the program.</param>
/// <param name="viewer">The clock of the viewer; animations advance once a second of it.</param>
/// <param name="findings">The problems of the device; null: none are shown.</param>
public sealed class ScreenPresenter(
    TrackerOptions options, IDeviceStatus device, DisplayPreferences preferences, LivenessMonitor liveness, TimeProvider time,
    ViewerClock viewer, DeviceFindings? findings = null)
    : IDisposable
{
    /// <summary>The time for which the feedback for a key is shown.</summary>
    private static readonly TimeSpan KeyFeedbackDuration = TimeSpan.FromSeconds(3);

    /// <summary>The maximum time of the start screen; after it, the screen shows that there is no data.</summary>
    private static readonly TimeSpan StartScreenDuration = TimeSpan.FromSeconds(20);

    private readonly TimeSpan _startedAt = time.Uptime();
    private readonly StatisticsCache _statistics = new(options.Limits);
    private readonly ScreenRenderer _renderer = new(preferences.Panel);
    private TimeSpan? _ringingSince;

    /// <summary>The pages, keys and light of the configuration.</summary>
    public DisplayPreferences Preferences => preferences;

    /// <summary>Creates a presenter for a panel of a height.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="height">The rows of the panel, 32 or 64.</param>
    /// <param name="device">The status of the device.</param>
    /// <param name="liveness">The liveness of the loops: animations stop while a loop is stalled.</param>
    /// <param name="time">The clocks of the program.</param>
    /// <param name="viewer">The clock of the viewer; animations advance once a second of it.</param>
    /// <param name="findings">The problems of the device; null: none are shown.</param>
    public static ScreenPresenter Create(
        TrackerOptions options, int height, IDeviceStatus device, LivenessMonitor liveness, TimeProvider time, ViewerClock viewer,
        DeviceFindings? findings = null) =>
        new(
            options, device, new DisplayPreferences(options, height == PanelSize.Rows32.Height() ? PanelSize.Rows32 : PanelSize.Rows64),
            liveness, time, viewer, findings);

    /// <summary>Renders the present frame. Not thread-safe.</summary>
    public RenderedFrame Present(TrackerSnapshot snapshot, MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(frame);
        var uptime = time.Uptime();
        var (state, light, isUnattended) = Compose(snapshot, uptime);
        _renderer.Draw(state, frame);
        return new RenderedFrame(viewer.NextSecond(uptime), light, preferences.GetShown(snapshot, light.Dark, isUnattended && !light.Dark));
    }

    /// <inheritdoc/>
    public void Dispose() => _renderer.Dispose();

    /// <summary>Renders the frame for an instant of the monotonic clock.</summary>
    internal (ScreenState State, LightPlan Light, bool IsUnattended) Compose(TrackerSnapshot snapshot, TimeSpan uptime)
    {
        var now = viewer.At(uptime);
        _ringingSince = snapshot.Alarm?.Phase == AlarmPhase.Ringing ? _ringingSince ?? now : null;
        return preferences.Apply(CreateState(snapshot, uptime), snapshot, now, now - _ringingSince);
    }

    /// <summary>Creates the screen state for an instant of the monotonic clock, without the selection of page and brightness.</summary>
    internal ScreenState CreateState(TrackerSnapshot snapshot, TimeSpan uptime)
    {
        var (clock, at) = (device.Clock, time.ReadClocks());
        var present = clock.Now(at);
        var current = snapshot.GetCurrent(clock, at);
        var now = TimeZoneInfo.ConvertTime(present?.Instant ?? at.Wall, time.LocalTimeZone);
        var isPolling = snapshot.Poll.IsRequestedByKey;
        var (today, lastNight) = present is not null ? _statistics.Get(snapshot.Series, now, time.LocalTimeZone) : (null, null);
        return new ScreenState
        {
            Panel = preferences.Panel,
            Now = now,
            ClockTrusted = present is not null,
            NewestAge = current.Age?.Oldest,
            Doubt = current.Doubt,
            DoubtedSource = current.DoubtedSource,
            Unit = options.Unit,
            Strings = ScreenStrings.Get(options.Language),
            Readings = current.Series,
            Today = today,
            LastNight = lastNight,
            Limits = options.Limits,
            Freshness = options.Freshness,
            Link = GetLink(snapshot, current, isPolling),
            Cause = GetCause(snapshot, now, uptime),
            Feedback = snapshot.KeyFeedback is { } feedback && viewer.At(uptime - feedback.ShownAt) < KeyFeedbackDuration
                ? feedback.Answer
                : null,
            Alarm = snapshot.Alarm,
            CheckAlarms = options.Alarms.UrgentLowReplaced,
            Notice = GetNotice(snapshot),
            SnoozeMinutes = (int)options.Alarms[snapshot.Alarm?.Kind ?? AlarmKind.Low].CappedSnooze.TotalMinutes,
            Page = GetPage(snapshot, viewer.At(uptime - _startedAt)),
            SwitchOffByKey = snapshot.CanSwitchOff,
            Details = GetDetails(snapshot, current, uptime, present is null ? null : now),
            Animation = GetAnimation(uptime) with { PollingDots = isPolling ? CountDots(uptime - snapshot.Poll.RequestedAt) : 0 },
            PixelShift = PixelShift.FromStep((long)((uptime - _startedAt) / PixelShift.StepInterval) + PixelShift.CenterStep),
        };
    }

    private DeviceDetails GetDetails(TrackerSnapshot snapshot, CurrentReadings current, TimeSpan uptime, DateTimeOffset? now)
    {
        var sensor = now is null ? null : snapshot.SensorLife;
        var details = new DeviceDetails
        {
            Source = current.Source,
            Address = device.Address,
            LastPoll = now is not null && snapshot.Poll.LastPollAt is { } last
                ? TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(last, time.LocalTimeZone).DateTime)
                : null,
            Version = ProgramVersion.Text,
            SensorDay = now is { } today ? sensor?.DayAt(today) : null,
            SensorDays = sensor?.Days,
        };
        return preferences.IsDetailsPageChosen(snapshot, viewer.At(uptime))
            ? details with { Wireless = device.Wireless, Finding = findings?.GetWorst(snapshot) }
            : details;
    }

    private DeviceNotices GetNotice(TrackerSnapshot snapshot) =>
        (options.DeviceNotices.OnPanel ? snapshot.DeviceNotices : snapshot.DeviceNotices & DeviceNotices.AlarmTestDue).GetWorst();

    /// <summary>
    /// The state of the animation. The heartbeat dot moves while every worker reports in time; when a worker stalls, all animations stop.
    /// </summary>
    private AnimationPhase GetAnimation(TimeSpan uptime)
    {
        var phase = AnimationPhase.FromSeconds((long)viewer.At(uptime).TotalSeconds);
        return liveness.IsStalled ? phase with { IsHeartbeatSmall = false } : phase;
    }

    private int CountDots(TimeSpan pollingFor) => (int)Math.Min(3, viewer.At(pollingFor).TotalSeconds);

    private LinkState GetLink(TrackerSnapshot snapshot, CurrentReadings current, bool isPolling) => snapshot switch
    {
        _ when isPolling => LinkState.Polling,
        { Cause: { } cause } when cause.Cause.IsConnectionLost() => LinkState.Lost,
        _ when options.Frozen.IsFrozen(current.Series) => LinkState.Frozen,
        _ => LinkState.Fine,
    };

    private CauseView? GetCause(TrackerSnapshot snapshot, DateTimeOffset now, TimeSpan uptime) => snapshot.Cause is { } cause
        ? CauseView.From(cause.Cause, cause.GetDetailsAt(uptime), now, snapshot.Poll.NextAt - uptime, device.HasNetwork)
        : null;

    private static ScreenPage GetPage(TrackerSnapshot snapshot, TimeSpan up)
    {
        if (snapshot.IsSwitchingOff)
        {
            return ScreenPage.SwitchingOff;
        }

        if (snapshot.Cause?.Cause == ConnectionCause.NotSetUp)
        {
            return ScreenPage.SetUp;
        }

        // Before the first response, "no data" would make the user look for the phone, so the start screen is shown. Its time is limited,
        // because "starting" for minutes would hide that there is no data.
        return up >= StartScreenDuration || snapshot.Poll.HasPolled || snapshot.Series.Count > 0 || snapshot.Cause is not null
            ? ScreenPage.Glance
            : ScreenPage.Start;
    }
}
