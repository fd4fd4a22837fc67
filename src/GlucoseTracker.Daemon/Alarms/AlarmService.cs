using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Memory;
using GlucoseTracker.Domain.Polling;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Owns the alarm state. Applies time, readings and key presses to it, and publishes the resulting events to the panel, the listeners and
/// the state file. Thread-safe and non-blocking.
/// </summary>
public sealed class AlarmService
{
    /// <summary>The time after the start for which missing data is ignored while the first poll is pending: 2 minutes.</summary>
    private static readonly TimeSpan MaxFirstPollDuration = TimeSpan.FromMinutes(2);

    /// <summary>The maximum interval between writes of the state file: 1 minute. A restart computes the time off from it.</summary>
    private static readonly TimeSpan MaxWriteInterval = TimeSpan.FromMinutes(1);

    private readonly AlarmRules _rules;
    private readonly TrackerState _state;
    private readonly AlarmStateFile _file;
    private readonly IReadOnlyList<IAlarmListener> _listeners;
    private readonly IDeviceStatus _device;
    private readonly string _bootId;
    private readonly TimeProvider _time;
    private readonly ILogger<AlarmService> _log;
    private readonly AnswerCodes? _codes;
    private readonly TimeSpan _startedAt;
    private readonly Lock _gate = new();
    private AlarmStates _states;
    private PersistedAlarmState? _deferred;
    private TimeSpan? _writtenAt;

    /// <summary>Creates the service with the state that was stored by the previous process.</summary>
    public AlarmService(
        AlarmRules rules, TrackerState state, AlarmStateFile file, IEnumerable<IAlarmListener> listeners, IDeviceStatus device,
        string bootId, TimeProvider time, ILogger<AlarmService> log, AnswerCodes? codes = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(time);
        _rules = rules;
        _state = state;
        _file = file;
        _device = device;
        _bootId = bootId;
        _time = time;
        _log = log;
        _codes = codes;
        _listeners = [.. listeners];
        _startedAt = time.Uptime();
        var now = CreateStamp(GetInput());
        var memory = file.Read();
        _deferred = memory?.IsOffTimePending(now) == true ? memory : null;
        _states = _deferred?.StartWaiting(now.Uptime) ?? memory?.At(now) ?? AlarmStates.Start(now.Uptime);
        if (AlarmWarning.Get(rules) is { } warning)
        {
            log.AlarmRulesReplaced(warning);
        }

        Publish(GetInput());
    }

    /// <summary>Raised when the alarm state has changed, while the lock is held: a handler must not block.</summary>
    public event Action? Changed;

    /// <summary>The present alarm state.</summary>
    public AlarmStates States
    {
        get
        {
            lock (_gate)
            {
                return _states;
            }
        }
    }

    /// <summary>Evaluates the rules with the present clock and readings, and returns the input that was used.</summary>
    public AlarmInput Evaluate()
    {
        lock (_gate)
        {
            var input = GetInput();
            input = input with { IsSensorNoticeOver = IsSensorNoticeOver(input) };
            if (input.IsClockTrusted && _deferred is { } memory)
            {
                _states = memory.Merge(_states, CreateStamp(input), _startedAt);
                _deferred = null;
            }

            Apply(AlarmMachine.Evaluate(GetRules(input), _states, input), input);
            return input;
        }
    }

    /// <summary>Answers the alarms that were noticeable one second before the key press; false when there were none.</summary>
    /// <param name="pressedAgo">The time since the key was pressed.</param>
    public bool Acknowledge(TimeSpan pressedAgo = default)
    {
        lock (_gate)
        {
            var input = GetInput();
            var step = AlarmMachine.Answer(GetRules(input), _states, input.Uptime, input.Uptime - pressedAgo);
            Apply(step, input);
            return step.Events.Count > 0;
        }
    }

    /// <summary>Answers alarms for a command, by <see cref="AnswerRules"/>.</summary>
    public AnswerResult Answer(AlarmAnswer answer)
    {
        lock (_gate)
        {
            var input = GetInput();
            var result = AnswerRules.Apply(GetRules(input), _states, answer, input.Uptime);
            Apply(result.Step, input);
            return result;
        }
    }

    /// <summary>Answers the alarm of a button in a notification; null for an unknown code.</summary>
    /// <param name="code">The received code.</param>
    /// <param name="acknowledges">True to acknowledge the alarm, false to snooze it for the duration of its rule.</param>
    public CodeAnswer? AnswerByCode(string code, bool acknowledges)
    {
        lock (_gate)
        {
            if (_codes?.Find(code) is not { } kind)
            {
                return _codes?.FindWithdrawn(code) is { } old ? new CodeAnswer(old, IsCodeValid: false, null) : null;
            }

            var result = Answer(new AlarmAnswer(AnswerOrigin.Notification, kind) { Acknowledges = acknowledges });
            if (result.Problem is null)
            {
                _codes.Revoke(kind);
            }

            return new CodeAnswer(kind, IsCodeValid: true, result.Problem);
        }
    }

    /// <summary>Ends all snoozes, for a key.</summary>
    public void EndQuiet()
    {
        lock (_gate)
        {
            var input = GetInput();
            Apply(AlarmMachine.EndQuiet(_states, input.Uptime), input);
        }
    }

    /// <summary>The most severe audible alarm, when it last began to sound, and the loudness in percent; null: none is audible.</summary>
    public (AlarmKind Kind, TimeSpan SoundedAt, int LoudnessPercent)? GetAudible()
    {
        lock (_gate)
        {
            var input = GetInput();
            var rules = GetRules(input);
            foreach (var kind in AlarmKinds.All)
            {
                if (AlarmAudibility.IsHeard(kind, rules, _states, input) && _states[kind].LastSoundAt is { } at)
                {
                    return (kind, at, AlarmAudibility.GetLoudnessPercent(rules, _states, input));
                }
            }

            return null;
        }
    }

    /// <summary>The rules in effect now according to the schedule.</summary>
    private AlarmRules GetRules(AlarmInput input) => _rules.GetAt(input.Now, input.IsClockTrusted);

    private void Apply(AlarmStep step, AlarmInput input)
    {
        var changed = !step.Next.Equals(_states);
        _states = step.Next;
        Publish(input);
        var failures = new List<Exception>();
        foreach (var alarmEvent in step.Events)
        {
            Notify(alarmEvent, input, failures);
        }

        if (changed)
        {
            Changed?.Invoke();
        }

        if (_deferred is null && (changed || !(input.Uptime - _writtenAt < MaxWriteInterval)))
        {
            _writtenAt = input.Uptime;
            _file.Write(new PersistedAlarmState(CreateStamp(input), _states));
        }

        // Each event is raised once, so all listeners are called and the state is stored before an exception of a listener is thrown again.
        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    private void Notify(AlarmEvent alarmEvent, AlarmInput input, List<Exception> failures)
    {
        if (alarmEvent.Change != AlarmEventKind.Sounded)
        {
            _log.AlarmHappened(alarmEvent.Kind, alarmEvent.Change);
        }

        DateTimeOffset? at = input.IsClockTrusted ? input.Now.ToUniversalTime() : null;
        var cause = _state.Current.Cause;
        var notice = new AlarmNotice(alarmEvent, at, input, cause?.Cause, cause?.Details.Source);
        foreach (var listener in _listeners)
        {
            try
            {
                listener.Handle(notice);
            }
            catch (Exception e)
            {
                failures.Add(e);
            }
        }
    }

    private void Publish(AlarmInput input)
    {
        var view = AlarmViewFactory.Create(GetRules(input), _states, input);
        if (_state.Current.Alarm != view)
        {
            _state.Update(s => s with { Alarm = view });
        }
    }

    private bool IsSensorNoticeOver(AlarmInput input) =>
        !_states[AlarmKind.SensorEnding].IsOn && _state.Current.SensorNoticeFor is { } start && input.Sensor?.IsStartedAt(start) == true;

    private ClockStamp CreateStamp(AlarmInput input) => new(_bootId, input.Uptime, input.Now.ToUniversalTime(), input.IsClockTrusted);

    internal AlarmInput GetInput()
    {
        var input = AlarmInputReader.Read(_state.Current, _device.Clock, _time);
        return input with { IsFirstPollPending = !_state.Current.Poll.HasPolled && input.Uptime - _startedAt < MaxFirstPollDuration };
    }
}
