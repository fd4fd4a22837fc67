using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.Domain.Alarms.Sounds;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.LinuxDevices.Buzzer;
using GlucoseTracker.LinuxDevices.Gpio;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Plays the pattern of the alarm that is to be heard. A missing or busy line is said once and tried again; nothing else waits for it.
/// </summary>
public sealed class BuzzerWorker : LoopWorker
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How soon an alarm is heard that the clock alone brings about, such as at the end of the quiet hours; a key, a reading and a
    /// repetition wake the loop.
    /// </summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(10);

    private readonly BuzzerSettings _settings;
    private readonly Func<BuzzerSettings, IBuzzer> _open;
    private readonly AlarmService _desk;
    private readonly AlarmTest _test;
    private readonly ILogger<BuzzerWorker> _log;
    private readonly FailureGate<GpioFailure> _failures = new();
    private IBuzzer? _buzzer;
    private bool _sounds;

    /// <summary>Creates it; the line is opened in the first round.</summary>
    public BuzzerWorker(
        BuzzerSettings settings, Func<BuzzerSettings, IBuzzer> open, AlarmService desk, AlarmTest test, TrackerState state,
        TimeProvider time,
        ILogger<BuzzerWorker> log)
        : base(state, time)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _settings = settings;
        _open = open;
        _desk = desk;
        _test = test;
        _log = log;
        _desk.Changed += Wake;
    }

    /// <summary>Why nothing can be heard; null while it works.</summary>
    public string? Problem { get; private set; } = "it has not been tried yet";

    /// <inheritdoc/>
    public override void Dispose()
    {
        _desk.Changed -= Wake;
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override TimeSpan RunOnce()
    {
        try
        {
            _buzzer ??= _open(_settings);
            _failures.Succeed();
            Problem = null;
            return Play(_buzzer);
        }
        catch (GpioException e)
        {
            OnStopping();
            if (_failures.Fail(e.Failure))
            {
                _log.BuzzerFailed(e.Failure, e.Message);
            }

            Problem = e.Message;
            return RetryDelay;
        }
    }

    /// <inheritdoc/>
    protected override void OnFailed() => Problem = "it failed unexpectedly and is tried again";

    /// <summary>Silences the line and gives it back.</summary>
    protected override void OnStopping()
    {
        _buzzer?.Dispose();
        (_buzzer, _sounds) = (null, false);
    }

    private TimeSpan Play(IBuzzer buzzer)
    {
        var (on, pause) = GetSignal();
        if (on != _sounds)
        {
            buzzer.Sound(on);
            _sounds = on;
        }

        return pause;
    }

    /// <summary>Whether it sounds now, and how long until it has to be looked at again.</summary>
    private (bool On, TimeSpan Pause) GetSignal()
    {
        if ((_test.Sounding ?? _desk.GetAudible()) is not var (kind, at))
        {
            return (false, CheckInterval);
        }

        var since = Time.Uptime() - at;
        var (on, changesAt) = SoundPattern.Create(kind).At(since);
        var left = changesAt - since;
        return (on, left < CheckInterval ? left : CheckInterval);
    }
}
