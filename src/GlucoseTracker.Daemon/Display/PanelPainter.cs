using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Display;

/// <summary>Turns a snapshot into the state of a screen, and that into a picture.</summary>
/// <param name="options">What is shown and how.</param>
/// <param name="facts">What the device knows of itself.</param>
/// <param name="choices">Page, help and light.</param>
/// <param name="progress">The loops: while one of them hangs, nothing on the picture breathes.</param>
/// <param name="time">The clocks of the program.</param>
/// <param name="viewer">The clock of whoever looks; what moves takes a step with its seconds.</param>
public sealed class PanelPainter(
    TrackerOptions options, IDeviceFacts facts, PanelChoices choices, LoopProgress progress, TimeProvider time, ViewerClock viewer)
{
    /// <summary>How long the answer to a key stays.</summary>
    private static readonly TimeSpan AnswerStays = TimeSpan.FromSeconds(3);

    /// <summary>The start screen stays at most so long; then what is not known is said.</summary>
    private static readonly TimeSpan StartStays = TimeSpan.FromSeconds(20);

    private readonly TimeSpan _startedAt = time.Uptime();
    private readonly DayAndNight _shares = new(options.Limits);
    private TimeSpan? _ringingSince;

    /// <summary>Paints the frame. Called by one thread.</summary>
    public PanelPicture Paint(TrackerSnapshot snapshot, MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(frame);
        var uptime = time.Uptime();
        var (state, light) = Compose(snapshot, uptime);
        ScreenRenderer.Draw(state, frame);
        return new PanelPicture(viewer.NextSecond(uptime), light);
    }

    /// <summary>What is painted at an instant of the monotonic clock.</summary>
    internal (ScreenState State, LightPlan Light) Compose(TrackerSnapshot snapshot, TimeSpan uptime)
    {
        var now = viewer.At(uptime);
        _ringingSince = snapshot.Alarm?.Phase == AlarmPhase.Ringing ? _ringingSince ?? now : null;
        return choices.Apply(StateOf(snapshot, uptime), snapshot, now, now - _ringingSince);
    }

    /// <summary>What a gesture at an instant of the viewer's clock would meet.</summary>
    public UiContext SituationOf(TrackerSnapshot snapshot, TimeSpan at) => choices.Situation(StateOf(snapshot, time.Uptime()), snapshot, at);

    /// <summary>The state of the screen at an instant of the monotonic clock, before any choice.</summary>
    internal ScreenState StateOf(TrackerSnapshot snapshot, TimeSpan uptime)
    {
        var (clock, at) = (facts.Clock, time.ReadClocks());
        var present = clock.Now(at);
        var current = CurrentReadings.From(snapshot.Sources, clock, at);
        var now = TimeZoneInfo.ConvertTime(present?.Instant ?? at.Wall, time.LocalTimeZone);
        var asking = snapshot.Poll.AskingByKey;
        var (today, lastNight) = present is not null ? _shares.Of(snapshot.Series, now, time.LocalTimeZone) : (null, null);
        var sensor = present is not null ? snapshot.SensorLife : null;
        return new ScreenState
        {
            Panel = choices.Panel,
            Now = now,
            ClockTrusted = present is not null,
            NewestAge = current.Age?.Oldest,
            Doubt = current.Doubt,
            DoubtedSource = current.DoubtedSource,
            Unit = options.Unit,
            Readings = current.Series,
            Today = today,
            LastNight = lastNight,
            Limits = options.Limits,
            Freshness = options.Freshness,
            Link = LinkOf(snapshot, current, asking),
            Cause = CauseOf(snapshot, now, uptime),
            Feedback = snapshot.Answer is { } said && viewer.At(uptime - said.At) < AnswerStays ? said.Answer : null,
            Alarm = snapshot.Alarm,
            CheckAlarms = options.Alarms.UrgentLowReplaced,
            SnoozeMinutes = (int)options.Alarms[snapshot.Alarm?.Kind ?? AlarmKind.Low].CappedSnooze.TotalMinutes,
            Page = PageOf(snapshot, viewer.At(uptime - _startedAt)),
            SwitchOffByKey = snapshot.CanSwitchOff,
            Details = new DeviceDetails
            {
                SensorDay = sensor?.DayAt(now),
                SensorDays = sensor?.Days,
                Source = current.Source,
                Address = facts.Address,
                LastPoll = snapshot.Poll.LastAt is { } last ? TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(last, time.LocalTimeZone).DateTime) : null,
                Version = ProgramVersion.Text,
            },
            Animation = MovementAt(uptime) with { PollingDots = asking ? Dots(uptime - snapshot.Poll.AskingSince) : 0 },
            PixelShift = PixelShift.FromStep((long)((uptime - _startedAt) / PixelShift.StepInterval) + PixelShift.RestStep),
        };
    }

    /// <summary>A point that breathes says that all loops go round; when one hangs it stands still, and so do the dots of screens without a trace.</summary>
    private AnimationPhase MovementAt(TimeSpan uptime)
    {
        var movement = AnimationPhase.FromSeconds((long)viewer.At(uptime).TotalSeconds);
        return progress.IsLate ? movement with { IsHeartbeatSmall = false } : movement;
    }

    private int Dots(TimeSpan asking) => (int)Math.Min(3, viewer.At(asking).TotalSeconds);

    private LinkState LinkOf(TrackerSnapshot snapshot, CurrentReadings current, bool asking) => snapshot switch
    {
        _ when asking => LinkState.Polling,
        { Cause: { } cause } when cause.Cause.IsConnectionLost() => LinkState.Lost,
        _ when options.Frozen.Applies(current.Series) => LinkState.Frozen,
        _ => LinkState.Fine,
    };

    private CauseView? CauseOf(TrackerSnapshot snapshot, DateTimeOffset now, TimeSpan uptime)
    {
        return snapshot.Cause is { } cause
            ? CauseView.From(cause.Cause, cause.LeftAt(uptime), now, snapshot.Poll.NextAt - uptime, facts.NetworkWorks)
            : null;
    }

    private static ScreenPage PageOf(TrackerSnapshot snapshot, TimeSpan up)
    {
        if (snapshot.SwitchingOff)
        {
            return ScreenPage.SwitchingOff;
        }

        if (snapshot.Cause?.Cause == ConnectionCause.NotSetUp)
        {
            return ScreenPage.SetUp;
        }

        // Until the first answer there is nothing to say: "no data" would send somebody to look for the phone. But not for long: a device
        // that says "starting" for minutes says nothing.
        return up >= StartStays || snapshot.Poll.Tried || snapshot.Series.Count > 0 || snapshot.Cause is not null ? ScreenPage.Glance : ScreenPage.Start;
    }
}
