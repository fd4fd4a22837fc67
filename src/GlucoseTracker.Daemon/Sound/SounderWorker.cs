using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.LinuxDevices.Sound;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Sound;

/// <summary>
/// Plays the audible alarm on one output. Each output has its own worker, so a missing, busy or broken one does not affect the others. A
/// failure is logged once, and the output is opened again later.
/// </summary>
public sealed class SounderWorker : LoopWorker
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The maximum delay of an alarm that begins by the clock alone, such as at the end of the quiet hours: 10 s. A key, a reading and a
    /// repetition wake the loop.
    /// </summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(10);

    /// <summary>The interval during a test, in which the outputs sound one after the other: 0.5 s.</summary>
    private static readonly TimeSpan TestInterval = TimeSpan.FromSeconds(0.5);

    private readonly SounderSource _source;
    private readonly int _turn;
    private readonly AlarmService _alarms;
    private readonly AlarmTest _test;
    private readonly ILogger<SounderWorker> _log;
    private readonly FailureGate<string> _failures = new();
    private ISounder? _sounder;

    /// <summary>Creates the worker; the output is opened in the first round.</summary>
    /// <param name="source">The output.</param>
    /// <param name="turn">The position of the output in a test, from 0.</param>
    /// <param name="alarms">The source of the audible alarm.</param>
    /// <param name="test">The alarm test, which determines the output that sounds.</param>
    /// <param name="state">The state; each change wakes the loop.</param>
    /// <param name="time">The clocks.</param>
    /// <param name="log">Logs a failure once.</param>
    public SounderWorker(
        SounderSource source, int turn, AlarmService alarms, AlarmTest test, TrackerState state, TimeProvider time,
        ILogger<SounderWorker> log)
        : base(state, time)
    {
        ArgumentNullException.ThrowIfNull(alarms);
        _source = source;
        _turn = turn;
        _alarms = alarms;
        _test = test;
        _log = log;
        _alarms.Changed += Wake;
    }

    /// <summary>The output.</summary>
    public SounderSource Source => _source;

    /// <summary>Why the output cannot sound; null while it works.</summary>
    public FailureSentence? Problem { get; private set; } = new("it has not been tried yet", "alarm-test.panel-not-tried");

    /// <inheritdoc/>
    public override void Dispose()
    {
        _alarms.Changed -= Wake;
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
            var max = _test.Sounding is null ? CheckInterval : TestInterval;
            return pause < max ? pause.Value : max;
        }
        catch (SoundException e)
        {
            OnStopping();
            if (_failures.Fail(e.Message))
            {
                _log.SounderFailed(_source.Name, e.Message);
            }

            Problem = FailureSentence.From(e);
            return RetryDelay;
        }
    }

    /// <inheritdoc/>
    protected override void OnFailed() =>
        Problem = new FailureSentence("it failed unexpectedly and is tried again", "alarms.sounder-failed");

    /// <summary>Silences the output and releases it.</summary>
    protected override void OnStopping()
    {
        _sounder?.Dispose();
        _sounder = null;
    }

    private SoundingAlarm? GetAlarm() => _test.Sounding is not null
        ? _test.GetSounding(_turn) : _alarms.GetAudible() is var (kind, at, percent) ? new SoundingAlarm(kind, at, percent) : null;
}
