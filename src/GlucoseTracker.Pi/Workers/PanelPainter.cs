using GlucoseTracker.Domain;
using GlucoseTracker.Graphics;
using GlucoseTracker.Pi.Clock;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.State;
using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.Workers;

/// <summary>Turns a snapshot into the state of a screen, and that into a picture.</summary>
/// <param name="options">What is shown and how.</param>
/// <param name="facts">What the device knows of itself.</param>
/// <param name="clock">Whether the wall clock may be believed.</param>
/// <param name="time">The clocks.</param>
/// <param name="tick">How often what moves takes a step: a second; longer when time runs fast, so that nothing flashes.</param>
public sealed class PanelPainter(TrackerOptions options, IDeviceFacts facts, ClockWatch clock, TimeProvider time, TimeSpan tick)
{
    /// <summary>How long the answer to a key stays: 3 steps, so 3 s.</summary>
    private const int AnswerTicks = 3;

    private readonly TimeSpan _startedAt = time.Uptime();

    /// <summary>Paints the frame and returns when, on the monotonic clock, it should be painted next if nothing changes before.</summary>
    public TimeSpan Paint(TrackerSnapshot snapshot, MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var uptime = time.Uptime();
        ScreenRenderer.Draw(StateOf(snapshot, frame.Height == 32 ? PanelSize.Rows32 : PanelSize.Rows64, uptime), frame);
        return tick * (Math.Floor(uptime / tick) + 1);
    }

    /// <summary>The state of the screen at an instant of the monotonic clock.</summary>
    internal ScreenState StateOf(TrackerSnapshot snapshot, PanelSize panel, TimeSpan uptime)
    {
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), time.LocalTimeZone);
        var asking = snapshot.Poll.AskingByKey;
        return new ScreenState
        {
            Panel = panel,
            Now = now,
            ClockTrusted = clock.IsTrusted(),
            Unit = options.Unit,
            Readings = snapshot.Series,
            Limits = options.Limits,
            Freshness = options.Freshness,
            Link = LinkOf(snapshot, asking),
            Cause = CauseOf(snapshot, now, uptime),
            Answer = snapshot.Answer is { } said && uptime - said.At < AnswerTicks * tick ? said.Answer : null,
            Page = PageOf(snapshot),
            Details = new DeviceDetails
            {
                Address = facts.Address,
                LastPoll = snapshot.Poll.LastAt is { } last ? TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(last, time.LocalTimeZone).DateTime) : null,
                Version = ProgramVersion.Text,
            },
            Movement = Movement.At((long)(uptime / tick)) with { AskingDots = asking ? Dots(uptime - snapshot.Poll.AskingSince) : 0 },
            Orbit = Orbit.At((long)((uptime - _startedAt) / Orbit.StepEvery) + Orbit.RestStep),
        };
    }

    private int Dots(TimeSpan asking) => (int)Math.Min(3, asking / tick);

    private LinkState LinkOf(TrackerSnapshot snapshot, bool asking) => snapshot switch
    {
        _ when asking => LinkState.Asking,
        { Cause: { } cause } when cause.Cause.IsConnectionLost() => LinkState.Lost,
        _ when options.Frozen.Applies(snapshot.Series) => LinkState.Frozen,
        _ => LinkState.Fine,
    };

    private CauseView? CauseOf(TrackerSnapshot snapshot, DateTimeOffset now, TimeSpan uptime)
    {
        return snapshot.Cause is { } cause
            ? CauseView.Of(cause.Cause, cause.LeftAt(uptime), now, snapshot.Poll.NextAt - uptime, facts.NetworkWorks)
            : null;
    }

    private static ScreenPage PageOf(TrackerSnapshot snapshot)
    {
        if (snapshot.Cause?.Cause == ConnectionCause.NotSetUp)
        {
            return ScreenPage.SetUp;
        }

        // Until the first answer there is nothing to say: "no data" would send somebody to look for the phone.
        return snapshot.Poll.Tried || snapshot.Series.Count > 0 || snapshot.Cause is not null ? ScreenPage.Glance : ScreenPage.Start;
    }
}
