using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Proof;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Oled;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Oled;
using GlucoseTracker.Testing.Oracle;
using GlucoseTracker.Testing.Pictures;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Night;

/// <summary>
/// A night from 21:55 to 07:05 through poller, screens, driver and panel bytes, on a clock that the test advances by ten seconds. The
/// picture is read from the emulated panel.
/// </summary>
public sealed class ScriptedNightTests : IAsyncLifetime
{
    private const int Begin = -5;
    private const int End = 545;
    private const int NightEnds = 540;
    private const double MaxNightShare = 0.06;

    private static readonly DateTimeOffset Ten = new(2026, 11, 21, 22, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    /// <summary>The approved pictures by minutes after 22:00.</summary>
    private static readonly Dictionary<int, string> KeyFrames = new()
    {
        [-2] = "2158-day",
        [1] = "2201-night",
        [150] = "0030-calm",
        [197] = "0117-slightly-low",
        [212] = "0132-low",
        [223] = "0143-urgent-low",
        [239] = "0159-low-again",
        [344] = "0344-late",
        [360] = "0400-old",
        [386] = "0426-slightly-high",
        [421] = "0501-high",
        [497] = "0617-no-answer",
        [506] = "0626-calm",
        [542] = "0702-day",
    };

    private readonly FakeTimeProvider _time = new(Ten.AddMinutes(Begin));
    private readonly TrackerState _state = new();
    private readonly EmulatedOled _glass = new(EmulatedChip.Ssd1306, new EmulatedPanel(128, 64));
    private readonly MonoFrame _frame = new(128, 64);
    private readonly NightScript _script;
    private readonly ArrivedReadings _arrived = new();
    private readonly OledDisplay _display;
    private readonly PollWorker _poll;
    private readonly ScreenPresenter _presenter;
    private readonly GestureDispatcher _keys;

    public ScriptedNightTests()
    {
        _script = new NightScript(_time, Ten);
        _display = new OledDisplay(OledPanels.Find("ssd1306-128x64")!, _glass, _time);
        var daemon = new TestDaemon(_time)
        {
            State = _state,
            Options = TrackerConfiguration.Defaults with { Button = new ButtonSettings("chip", 5) },
            Jitter = 0.5,
        };
        _poll = daemon.CreatePollWorker(new WatchedSource(_script, _arrived, _time, () => true));
        _presenter = daemon.CreatePresenter();
        _keys = daemon.CreateDispatcher(_presenter);
    }

    public async Task InitializeAsync()
    {
        await _poll.StartAsync(CancellationToken.None);
        await PollEnded();
    }

    public async Task DisposeAsync()
    {
        await _poll.StopAsync(CancellationToken.None);
        _poll.Dispose();
        _display.Dispose();
    }

    [Fact]
    public async Task The_panel_shows_each_part_of_the_night_as_approved()
    {
        var seen = new Dictionary<string, MonoFrame>();
        await RunAsync((minute, second, _) =>
        {
            if (second == 0 && KeyFrames.TryGetValue(minute, out var name))
            {
                seen[name] = _glass.Picture();
            }
        });

        Assert.Equal(KeyFrames.Count, seen.Count);
        Assert.All(seen, frame => GoldenFile.Check(FrameFile(frame.Key), frame.Value));
    }

    [Fact]
    public async Task Nothing_is_newer_surer_or_brighter_than_it_may_be()
    {
        byte? dayContrast = null;
        var oracle = new PictureOracle(_arrived);
        await RunAsync((minute, second, shown) =>
        {
            // Within a minute only animated parts change.
            if (second % 30 == 0)
            {
                Assert.Empty(oracle.FindErrors(_glass.Picture(), _time.GetUtcNow(), clockTrusted: true, mustShow: true));
            }

            Assert.True(_glass.Picture().ContentEquals(_frame), "The glass shows another picture than was drawn.");
            Assert.Equal(_script.LastGiven, shown.Readings.Newest is { } newest ? newest with { ReceivedAt = null } : null);
            if (minute is >= 0 and < NightEnds)
            {
                AssertNightLight(shown, dayContrast!.Value);
            }
            else
            {
                dayContrast ??= _glass.Registers.Contrast;
                Assert.Equal(ScreenLayout.Day, shown.Layout);
                Assert.Equal(dayContrast, _glass.Registers.Contrast);
            }
        });
    }

    [Fact]
    public async Task A_key_at_night_shows_a_page_in_the_night_layout_and_the_home_page_returns()
    {
        await RunUntilAsync(120);
        var home = Shown();

        Press(KeyRole.Page);
        Press(KeyRole.Page);

        Assert.Equal((ScreenPage.Graph, ScreenLayout.Night), (Shown().Page, Shown().Layout));
        Show();
        Assert.True(_glass.Picture().CountLitPixels() < 0.12 * 128 * 64);
        await PassAsync();
        Assert.Equal(ScreenPage.Graph, Shown().Page);
        await PassAsync();
        await PassAsync();
        await PassAsync();
        Assert.Equal(home.Page, Shown().Page);
    }

    private static string FrameFile(string name) =>
        RepositoryFiles.GetPath("tests", "GlucoseTracker.Daemon.Tests", "Night", "frames", name + ".txt");

    private void AssertNightLight(ScreenState shown, byte dayContrast)
    {
        Assert.Equal(ScreenLayout.Night, shown.Layout);
        var share = (double)_glass.Picture().CountLitPixels() / (128 * 64);
        var level = shown.Limits.GetLevel(shown.Readings.Newest!.Value);
        if (level is GlucoseLevel.Normal or GlucoseLevel.SlightlyLow or GlucoseLevel.SlightlyHigh)
        {
            Assert.True(_glass.Registers.Contrast < dayContrast);
            Assert.InRange(share, 0.01, MaxNightShare);
        }
        else
        {
            Assert.InRange(share, 0.01, 0.3);
        }
    }

    private async Task RunAsync(Action<int, int, ScreenState> look)
    {
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(End - Begin); passed += Step)
        {
            Show();
            var since = _time.GetUtcNow() - Ten;
            look((int)Math.Floor(since.TotalMinutes), since.Seconds, Shown());
            await PassAsync();
        }
    }

    private async Task RunUntilAsync(int minute)
    {
        while (_time.GetUtcNow() < Ten.AddMinutes(minute))
        {
            await PassAsync();
        }
    }

    private async Task PassAsync()
    {
        _time.Advance(Step);
        await PollEnded();
    }

    private void Press(KeyRole key)
    {
        foreach (var kind in new[] { GestureKind.Touch, GestureKind.Press })
        {
            _keys.Dispatch(new Gesture(key, kind, _time.Uptime()));
        }
    }

    private void Show()
    {
        var picture = _presenter.Present(_state.Current, _frame);
        picture.PresentOn(_display, _frame);
        _state.Update(s => s with { Shown = picture.Shown });
    }

    private ScreenState Shown() => _presenter.Compose(_state.Current, _time.Uptime()).State;

    private Task<TrackerSnapshot> PollEnded() => _state.Becomes(s => s.Poll.HasPolled && s.Poll.NextAt > _time.Uptime());
}
