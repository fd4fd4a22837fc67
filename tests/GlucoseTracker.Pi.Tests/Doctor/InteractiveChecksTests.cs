using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Keys;
using GlucoseTracker.Pi.Doctor;
using GlucoseTracker.Screens;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Pi.Tests.Doctor;

/// <summary>The interactive checks: test picture and keys.</summary>
public sealed class InteractiveChecksTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _told = [];

    [Fact]
    public async Task The_test_picture_is_shown_for_its_time_and_the_panel_is_dark_afterwards()
    {
        var panel = new RecordingPanel();
        var test = PanelTest.ShowAsync(panel, _told.Add, _time, CancellationToken.None);
        Assert.True(panel.Shows!.ContentEquals(TestFrame()));
        Assert.False(test.IsCompleted);

        _time.Advance(PanelTest.Duration);
        var finding = await test;

        Assert.Null(panel.Shows);
        Assert.Equal(CheckLevel.Ok, finding.Level);
        Assert.Contains("the word TEST upright", Assert.Single(_told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_early_it_leaves_no_picture_behind()
    {
        var panel = new RecordingPanel();
        using var stop = new CancellationTokenSource();
        var test = PanelTest.ShowAsync(panel, _told.Add, _time, stop.Token);

        await stop.CancelAsync();
        await test;

        Assert.Null(panel.Shows);
    }

    [Fact]
    public async Task A_panel_that_refuses_the_picture_is_a_problem_with_the_reason()
    {
        var panel = new RecordingPanel { Failure = new DisplayException(DisplayFailure.NoAnswer, "Check the wiring.") };

        var finding = await PanelTest.ShowAsync(panel, _told.Add, _time, CancellationToken.None);

        Assert.Equal((CheckLevel.Problem, "Check the wiring."), (finding.Level, finding.Next));
        Assert.Empty(_told);
    }

    [Fact]
    public async Task Beside_a_running_daemon_nothing_is_drawn()
    {
        using var folder = new TemporaryFolder();
        using var daemon = InstanceLock.TryAcquire(folder.Path);
        var options = TrackerConfiguration.Defaults with { StateDirectory = folder.Path };
        options = options with { Display = options.Display with { Panel = PanelKind.Oled } };

        var finding = await PanelTest.RunAsync(options, _told.Add, _time, CancellationToken.None);

        Assert.Equal((CheckLevel.NotChecked, InteractiveChecks.StopServiceAdvice), (finding.Level, finding.Next));
        Assert.Empty(_told);
    }

    [Fact]
    public void The_check_creates_no_lock_file()
    {
        using var folder = new TemporaryFolder();

        using var alone = InstanceLock.TryAcquire(folder.Path, make: false);

        Assert.NotNull(alone);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Every_key_is_named_when_it_is_pressed_and_the_last_one_ends_the_test()
    {
        var keys = new WrittenKeys();
        foreach (var key in Bonnet.Hat.Keys)
        {
            keys.Press(key.Line);
        }

        var finding = await KeyTest.RunAsync(Bonnet.Button, _ => keys, _told.Add, _time, CancellationToken.None);

        Assert.Equal(CheckLevel.Ok, finding.Level);
        Assert.Contains("Pressed: #5 (GPIO 5)", _told);
        Assert.Contains("Pressed: stick left (GPIO 27)", _told);
        Assert.True(keys.IsDisposed);
    }

    [Fact]
    public async Task Keys_that_were_not_seen_are_named_when_the_time_is_over()
    {
        var keys = new WrittenKeys();
        keys.Press(5);
        var test = KeyTest.RunAsync(new ButtonSettings("chip", 5, 6, 13), _ => keys, _told.Add, _time, CancellationToken.None);
        await keys.WaitsForMore;

        _time.Advance(KeyTest.Duration);
        var finding = await test;

        Assert.Equal((CheckLevel.Warning, "not seen: page (GPIO 6), light (GPIO 13)"), (finding.Level, finding.Text));
    }

    [Theory]
    [InlineData("Line 5 of x is held by \"glucose-tracker keys\".", CheckLevel.NotChecked)]
    [InlineData("Line 5 of x is held by \"gpio-keys\".", CheckLevel.Problem)]
    public async Task Keys_that_are_held_are_distinguished(string message, CheckLevel level)
    {
        var finding = await KeyTest.RunAsync(
            new ButtonSettings("chip", 5), _ => throw new GpioException(GpioFailure.LineBusy, message), _told.Add, _time,
            CancellationToken.None);

        Assert.Equal(level, finding.Level);
    }

    [Fact]
    public async Task Without_keys_there_is_nothing_to_wait_for()
    {
        var finding = await KeyTest.RunAsync(
            new ButtonSettings("", 5), _ => throw new InvalidOperationException(), _told.Add, _time, CancellationToken.None);

        Assert.Equal(CheckLevel.NotChecked, finding.Level);
    }

    private static (ButtonSettings Button, Hat Hat) Bonnet
    {
        get
        {
            var hat = KnownHats.All.Single(h => h.Name == "adafruit-bonnet-128x64");
            return (new ButtonSettings("header", 5, Hat: hat), hat);
        }
    }

    private static MonoFrame TestFrame()
    {
        var frame = new MonoFrame(128, 64);
        TestPattern.Draw(frame);
        return frame;
    }

    private sealed class RecordingPanel : IDisplay
    {
        public int Width => 128;

        public int Height => 64;

        public DisplayException? Failure { get; init; }

        public MonoFrame? Shows { get; private set; }

        public void Show(MonoFrame frame) => Shows = Failure is null ? frame : throw Failure;

        public void Blank() => Shows = null;

        public void Dispose()
        {
        }
    }

    private sealed class WrittenKeys : IKeySource
    {
        private readonly Channel<KeyEdge> _edges = Channel.CreateUnbounded<KeyEdge>();
        private readonly TaskCompletionSource _waits = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsDisposed { get; private set; }

        public Task WaitsForMore => _waits.Task;

        public void Press(int line) => _edges.Writer.TryWrite(new KeyEdge(line, true, TimeSpan.Zero, EventsLost: false));

        public async IAsyncEnumerable<KeyEdge> ReadEdgesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            while (true)
            {
                while (_edges.Reader.TryRead(out var edge))
                {
                    yield return edge;
                }

                _waits.TrySetResult();
                await _edges.Reader.WaitToReadAsync(cancellationToken);
            }
        }

        public bool IsPressed(int line) => false;

        public void Dispose() => IsDisposed = true;
    }
}
