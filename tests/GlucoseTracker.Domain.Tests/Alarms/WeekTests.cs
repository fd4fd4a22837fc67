using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Memory;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>
/// A simulated week with random faults: outages, late and repeated readings, restarts, power cuts, clocks that are not set,
/// keys.
/// </summary>
public class WeekTests
{
    private const int Days = 7;

    public static TheoryData<int> Weeks => [.. Enumerable.Range(1, 4)];

    [Theory]
    [MemberData(nameof(Weeks))]
    public void No_urgent_low_is_missed_and_in_range_is_reported_only_when_true(int seed)
    {
        var week = new SimulatedWeek(seed);
        for (var minute = 0; minute < Days * 24 * 60; minute++)
        {
            week.Minute(minute);
        }

        Assert.True(week.UrgentLowsSeen > 0, "This week has no urgent low, so it proves nothing.");
        Assert.Empty(week.Mistakes);
    }
}

/// <summary>One week, minute by minute, with the invariants of the alarm machine.</summary>
internal sealed class SimulatedWeek(int seed)
{
    /// <summary>The number of stored minutes of readings, more than the duration of an outage.</summary>
    private const int Kept = 240;

    private readonly Random _random = new(seed);
    private readonly AlarmRules _rules = AlarmRules.Default;
    private AlarmStates _states = AlarmStates.Start(TimeSpan.Zero);
    private ReadingSeries _cloud = ReadingSeries.Empty;
    private ReadingSeries _known = ReadingSeries.Empty;
    private double _value = 120;
    private double _speed;
    private int _bootMinute;
    private int _boot;
    private int _phoneBack;
    private int _lineBack;
    private int _offUntil;
    private int _clockSetAt;
    private int _frozenUntil;
    private PersistedAlarmState? _kept;
    private PersistedAlarmState? _waiting;
    private TimeSpan _startedAt;

    public List<string> Mistakes { get; } = [];

    public int UrgentLowsSeen { get; private set; }

    public void Minute(int minute)
    {
        Live(minute);
        if (minute < _offUntil)
        {
            return;
        }

        if (Happens(1.0 / 1500))
        {
            TurnOff(minute);
            return;
        }

        if (minute == _offUntil && minute > 0)
        {
            TurnOn(minute);
        }

        if (minute % 2 == 0 && minute >= _lineBack && Happens(0.95))
        {
            _known = _known.Merge(_cloud.Since(_known.Newest?.MeasuredAt ?? DateTimeOffset.MinValue)).Since(Noon.AddMinutes(minute - Kept));
        }

        var input = InputAt(minute);
        if (_waiting is { } memory && input.IsClockTrusted)
        {
            _states = memory.Merge(_states, Stamp(input), _startedAt);
            _waiting = null;
        }

        var step = AlarmMachine.Evaluate(_rules, _states, input);
        _states = step.Next;
        Judge(minute, input, step.Events);
        if (_states.Worst(s => s.IsRinging) is not null && Happens(0.15))
        {
            _states = AlarmMachine.Answer(_rules, _states, input.Uptime, input.Uptime + AlarmMachine.NoticeTime).Next;
        }

        _kept = _waiting ?? new PersistedAlarmState(Stamp(input), _states);
    }

    /// <summary>The glucose, the sensor and the phone.</summary>
    private void Live(int minute)
    {
        _speed = Math.Clamp(_speed + ((_random.NextDouble() - 0.5) * 0.8) - ((_value - 130) * 0.0012), -3, 3);
        _value = Math.Clamp(_value + _speed, 30, 420);
        _phoneBack = Happens(1.0 / 700) ? minute + _random.Next(5, 150) : _phoneBack;
        _lineBack = Happens(1.0 / 900) ? minute + _random.Next(5, 200) : _lineBack;
        _frozenUntil = Happens(1.0 / 3000) ? minute + 80 : _frozenUntil;
        if (minute >= _phoneBack && (minute % 5 == 0 || Happens(0.3)))
        {
            var shown = minute < _frozenUntil && _cloud.Newest is { } same ? same.Value : Shown(_value);
            _cloud = _cloud.Merge([At(minute, shown, Trend.Stable)]);
        }

        _cloud = _cloud.Since(Noon.AddMinutes(minute - Kept));
    }

    private void TurnOff(int minute)
    {
        // A restart of the program alone takes a minute and keeps the boot; a power cut takes longer.
        var powerCut = Happens(0.5);
        _offUntil = minute + (powerCut ? _random.Next(2, 90) : 1);
        _clockSetAt = powerCut ? _offUntil + _random.Next(0, 25) : _clockSetAt;
        (_boot, _bootMinute) = powerCut ? (_boot + 1, _offUntil) : (_boot, _bootMinute);
    }

    private void TurnOn(int minute)
    {
        _known = ReadingSeries.Empty;
        var now = Stamp(InputAt(minute));
        var memory = AlarmStateText.TryParse(AlarmStateText.Write(_kept!))!;
        _waiting = memory.IsOffTimePending(now) ? memory : null;
        _startedAt = now.Uptime;
        _states = _waiting is null ? memory.At(now) : AlarmStates.Start(now.Uptime);
    }

    private void Judge(int minute, AlarmInput input, IReadOnlyList<AlarmEvent> events)
    {
        var newest = input.Readings.Newest;
        var level = newest is null ? GlucoseLevel.Normal : _rules.Levels.GetLevel(newest.Value);
        if (input.NewestAge?.Oldest < TimeSpan.FromMinutes(60) && level == GlucoseLevel.UrgentLow)
        {
            // The machine evaluates in the minute in which the data arrives, so no delay is allowed.
            UrgentLowsSeen++;
            Check(_states[AlarmKind.UrgentLow] is { IsOn: true, Held: false }, minute, "an urgent low is not on");
        }

        var silence = input.Uptime - _states.DataSince;
        Check(silence < _rules.NoData.For || _states[AlarmKind.NoData].IsOn, minute, "no data is not on");
        foreach (var happened in events.Where(e => e.InRange))
        {
            Check(input.NewestAge?.Oldest < TimeSpan.FromMinutes(7)
                && level == GlucoseLevel.Normal, minute, $"{happened.Kind} says in range");
        }

        foreach (var kind in AlarmKinds.All.Where(k => _states[k].QuietUntil is { } until && until - input.Uptime > k.GetMaxSnooze()))
        {
            Check(false, minute, $"{kind} is quiet for too long");
        }

        foreach (var happened in events.Where(e => e.Change == AlarmEventKind.Cleared && (e.Kind.IsLevel() || e.Kind == AlarmKind.Frozen)))
        {
            Check(input.NewestAge?.Oldest < TimeSpan.FromMinutes(15), minute, $"{happened.Kind} was cleared by an old reading");
        }
    }

    private void Check(bool good, int minute, string mistake)
    {
        if (!good)
        {
            Mistakes.Add($"Minute {minute}: {mistake}.");
        }
    }

    private AlarmInput InputAt(int minute) => new()
    {
        Uptime = TimeSpan.FromMinutes(minute - _bootMinute),
        Now = Noon.AddMinutes(minute >= _clockSetAt ? minute : minute - 60),
        IsClockTrusted = minute >= _clockSetAt,
        Readings = _known,
        NewestAge = minute >= _clockSetAt && _known.Newest is { } newest
            ? AgeRange.From(Noon.AddMinutes(minute) - newest.MeasuredAt)
            : null,
    };

    private ClockStamp Stamp(AlarmInput input) => new($"boot-{_boot}", input.Uptime, input.Now.ToUniversalTime(), input.IsClockTrusted);

    private bool Happens(double chance) => _random.NextDouble() < chance;

    private static SensorValue Shown(double value) =>
        value < 40 ? SensorValue.BelowRange : value > 400 ? SensorValue.AboveRange : Measured((int)value);
}
