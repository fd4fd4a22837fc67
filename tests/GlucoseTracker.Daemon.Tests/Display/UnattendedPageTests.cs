using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Oracle;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Display;

/// <summary>Pages without a key press: the clock at night, and pages that rotate by day.</summary>
public sealed class UnattendedPageTests : IDisposable
{
    private static readonly ScreenSettings Defaults = TrackerConfiguration.Defaults.Screens;
    private static readonly ScreenSettings ClockNight =
        Defaults with { Light = new LightSettings { Mode = LightMode.Night, ClockAtNight = true } };

    private static readonly ScreenSettings Rotating = Defaults with
    {
        Light = new LightSettings { Mode = LightMode.Day },
        Rotate = [new PageEntry(ScreenPage.Clock)],
    };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 21, 2, 5, 0, TimeSpan.Zero));
    private readonly TrackerState _state = new();
    private readonly MonoFrame _frame = new(PanelSizes.Width, 64);
    private readonly ActionList _actions = new();
    private ScreenPresenter? _presenter;
    private GestureDispatcher? _keys;

    public void Dispose() => _presenter?.Dispose();

    [Fact]
    public void A_night_with_the_clock_shows_the_value_after_a_key_and_the_clock_again_after_the_time_of_the_home_page()
    {
        Start(ClockNight);
        Assert.Equal(("02:05", null), Look());

        Press(KeyRole.Refresh);
        Assert.Equal((null, "5.6"), Look());
        Assert.Empty(_actions.Actions);

        Press(KeyRole.Refresh);
        Assert.Equal([KeyAction.Refresh], _actions.Actions);
        Assert.Equal((null, "5.6"), Look());

        _time.Advance(Defaults.HomeAfter);
        Assert.Equal(("02:05", null), Look());
    }

    [Fact]
    public void A_key_changes_pages_from_the_home_page_when_the_clock_is_gone()
    {
        Start(ClockNight);
        Look();
        Press(KeyRole.Page);
        Look();
        Press(KeyRole.Page);

        Assert.Equal(ScreenPage.Big, _presenter!.Compose(_state.Current, _time.Uptime()).State.Page);
    }

    [Theory]
    [InlineData(60, "3.3")]
    [InlineData(200, "11.1")]
    public void A_value_out_of_range_is_shown_without_a_key(int value, string text)
    {
        Start(ClockNight, value);

        Assert.Equal((null, text), Look());
    }

    [Fact]
    public void A_value_that_becomes_late_is_shown_without_a_key()
    {
        Start(ClockNight);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(("02:10", null), Look());
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((null, "5.6"), Look());
    }

    [Fact]
    public void A_key_on_a_value_that_took_the_place_of_the_clock_has_its_usual_effect()
    {
        Start(ClockNight, 200);
        Look();
        Press(KeyRole.Refresh);

        Assert.Equal([KeyAction.Refresh], _actions.Actions);
    }

    [Fact]
    public void Without_a_trusted_clock_no_time_is_shown()
    {
        Start(ClockNight, device: new UnsetClock());
        _state.Update(s => s with { Poll = s.Poll with { LastPollAt = _time.GetUtcNow() } });

        Assert.Equal((null, null), Look());
        Assert.Null(_presenter!.CreateState(_state.Current, _time.Uptime()).Details.LastPoll);
    }

    [Fact]
    public void An_alarm_takes_the_place_of_the_clock_and_a_key_answers_it()
    {
        Start(ClockNight);
        Assert.Equal("02:05", Look().Clock);
        _state.Update(s => s with { Alarm = new AlarmView(AlarmPhase.Ringing, AlarmKind.LowSoon) });
        Assert.Null(Look().Clock);
        Press(KeyRole.Refresh);

        Assert.Equal([KeyAction.Snooze], _actions.Actions);
    }

    [Fact]
    public void A_dark_night_stays_dark()
    {
        Start(ClockNight with { Light = ClockNight.Light with { DarkAtNight = true, Mode = LightMode.Night } });

        Assert.True(_presenter!.Present(_state.Current, _frame).Light.Dark);
    }

    [Fact]
    public void Pages_take_turns_by_day_and_a_key_brings_the_home_page_back()
    {
        Start(Rotating);
        var turns = new List<string?>();
        for (var i = 0; i < 4; i++)
        {
            turns.Add(Look().Clock);
            _time.Advance(Rotating.RotateEvery);
        }

        Assert.Equal(2, turns.Count(clock => clock is not null));
        Assert.Equal(turns[0], turns[2]);
        if (Look().Clock is null)
        {
            _time.Advance(Rotating.RotateEvery);
        }

        Assert.NotNull(Look().Clock);
        Press(KeyRole.Page);
        Assert.Equal((null, "5.6"), Look());
        _time.Advance(Rotating.RotateEvery);
        Assert.Equal((null, "5.6"), Look());
    }

    private void Start(ScreenSettings screens, int value = 101, IDeviceStatus? device = null)
    {
        var options = TrackerConfiguration.Defaults with
        {
            Screens = screens,
            Button = new ButtonSettings("chip", 5, 6, 13),
        };
        var daemon = new TestDaemon(_time) { State = _state, Options = options, Device = device ?? new FixedDeviceStatus() };
        _presenter = daemon.CreatePresenter();
        _keys = daemon.CreateDispatcher(_presenter, _actions);
        var reading = new Reading(
            SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(value)), _time.GetUtcNow().AddMinutes(-1), Trend.Stable);
        _state.Update(s => s with
        {
            Poll = new PollState { HasPolled = true },
            Sources = SourceSeries.Empty.Merge(SourceNames.LibreLinkUp, [reading]),
        });
    }

    /// <summary>Draws a picture, publishes it as shown, and reads it.</summary>
    private (string? Clock, string? Value) Look()
    {
        var picture = _presenter!.Present(_state.Current, _frame);
        _state.Update(s => s with { Shown = picture.Shown });
        var seen = PictureReader.Read(_frame);
        return (seen.Clock, seen.Value);
    }

    private void Press(KeyRole key)
    {
        foreach (var kind in new[] { GestureKind.Touch, GestureKind.Press })
        {
            _keys!.Dispatch(new Gesture(key, kind, _time.Uptime()));
        }

        _time.Advance(TimeSpan.FromSeconds(1));
    }

    private sealed class UnsetClock : IDeviceStatus
    {
        public string? Address => null;

        public bool HasNetwork => true;

        public WirelessLink Wireless => default;

        public ClockKnowledge Clock => ClockKnowledge.None;
    }

    private sealed class ActionList : IKeyActionHandler
    {
        public List<KeyAction> Actions { get; } = [];

        public void Handle(KeyAction action, TimeSpan pressedAgo) => Actions.Add(action);
    }
}
