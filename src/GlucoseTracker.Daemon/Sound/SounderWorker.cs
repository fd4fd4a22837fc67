using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.LinuxDevices.Sound;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Sound;

/// <summary>
/// Makes the alarm that is to be heard sound in one way. Each way has a worker of its own, so one that is missing, busy or broken stops no
/// other; it is said once and tried again.
/// </summary>
public sealed class SounderWorker : LoopWorker
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How soon an alarm is heard that the clock alone brings about, such as at the end of the quiet hours; a key, a reading and a
    /// repetition wake the loop.
    /// </summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(10);

    /// <summary>In a test the ways sound one after the other.</summary>
    private static readonly TimeSpan TestInterval = TimeSpan.FromSeconds(0.5);

    private readonly SounderSource _source;
    private readonly AlarmService _desk;
    private readonly AlarmTest _test;
    private readonly ILogger<SounderWorker> _log;
    private readonly FailureGate<string> _failures = new();
    private ISounder? _sounder;

    /// <summary>Creates it; the way is opened in the first round.</summary>
    public SounderWorker(
        SounderSource source, AlarmService desk, AlarmTest test, TrackerState state, TimeProvider time, ILogger<SounderWorker> log)
        : base(state, time)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _source = source;
        _desk = desk;
        _test = test;
        _log = log;
        _desk.Changed += Wake;
    }

    /// <summary>What it is, such as "Buzzer: line 18 of header".</summary>
    public SounderSource Source => _source;

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
            _sounder ??= _source.Open();
            var pause = _sounder.Play(GetAlarm(), Time.Uptime());
            _failures.Succeed();
            Problem = null;
            var most = _test.Sounding is null ? CheckInterval : TestInterval;
            return pause < most ? pause.Value : most;
        }
        catch (SoundException e)
        {
            OnStopping();
            if (_failures.Fail(e.Message))
            {
                _log.SounderFailed(_source.Name, e.Message);
            }

            Problem = e.Message;
            return RetryDelay;
        }
    }

    /// <inheritdoc/>
    protected override void OnFailed() => Problem = "it failed unexpectedly and is tried again";

    /// <summary>Silences it and gives it back.</summary>
    protected override void OnStopping()
    {
        _sounder?.Dispose();
        _sounder = null;
    }

    private SoundingAlarm? GetAlarm() => _test.Sounding is not null
        ? _test.GetSounding(_source.Index) : _desk.GetAudible() is var (kind, at) ? new SoundingAlarm(kind, at) : null;
}
