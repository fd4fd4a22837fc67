using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Memory;
using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>
/// Some hours of random input of a seed: one or two sources that are polled every two minutes, ages that are known, known twice or not at
/// all, stray entries, outages, keys, and restarts through the memory. The class records forbidden events.
/// </summary>
internal sealed class AlarmSequence
{
    private const int Hours = 6;
    private const int PageLength = 10;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);
    private static readonly AlarmKind[] Lows = [AlarmKind.UrgentLow, AlarmKind.Low];

    private readonly Random _random;
    private readonly AlarmRules _rules;
    private readonly bool _mayBeLow;
    private readonly double _strays;
    private readonly List<Source> _sources;
    private readonly List<ReadingArrival> _arrivals = [];
    private readonly AlarmRules _rulesWithoutWarning;
    private AlarmStates _states;
    private AlarmStates _statesWithoutWarning;
    private double _minute;
    private double _value = 110;
    private double _speed;
    private long _poll;
    private Knowledge _known;
    private double _outageUntil;
    private double? _pendingUntil;

    public AlarmSequence(int seed, bool mayBeLow)
    {
        _random = new Random(seed);
        _mayBeLow = mayBeLow;
        _strays = Happens(0.5) ? 0.1 : 0;
        _known = (Knowledge)_random.Next(3);
        _sources = [new Source("one", Clock()), .. Happens(0.5) ? [new Source("two", Clock())] : Array.Empty<Source>()];
        var noData = AlarmRules.Default.NoData with { Enabled = Happens(0.8), SilentInQuietHours = Happens(0.3) };
        _rulesWithoutWarning = AlarmRules.Default.With(noData) with
        {
            QuietHours = Happens(0.5) ? new DailyPeriod(new TimeOnly(14, 0), new TimeOnly(16, 0)) : AlarmRules.Default.QuietHours,
        };
        _rules = _rulesWithoutWarning.With(_rulesWithoutWarning.LowSoon with { Enabled = true });
        _states = _statesWithoutWarning = AlarmStates.Start(Uptime);
    }

    private enum Knowledge
    {
        OneAge,
        TwoAges,
        NoAge,
    }

    public List<string> Mistakes { get; } = [];

    public int LowsBegun { get; private set; }

    public int LowsEnded { get; private set; }

    public int Answered { get; private set; }

    public int WarningsBegun { get; private set; }

    private TimeSpan Uptime => TimeSpan.FromHours(1) + TimeSpan.FromMinutes(_minute);

    public AlarmSequence Run()
    {
        while (_minute < Hours * 60)
        {
            _minute += Step.TotalMinutes;
            Live();
            if (_minute % 2 == 0)
            {
                Poll();
            }

            Look();
            if (Happens(0.02))
            {
                Press();
            }

            if (Happens(0.005))
            {
                Restart();
            }

            if (Happens(0.01))
            {
                _known = (Knowledge)_random.Next(3);
            }
        }

        return this;
    }

    /// <summary>The error of the clock of a source's device in minutes; relevant only while no age is known.</summary>
    private double Clock() => Happens(0.5) ? 0 : _random.Next(-300, 300);

    /// <summary>The glucose, the sensors and the phones.</summary>
    private void Live()
    {
        _speed = Math.Clamp(_speed + ((_random.NextDouble() - 0.5) * 0.5) - ((_value - 100) * 0.002), -2, 2);
        _value = Math.Clamp(_value + _speed, _mayBeLow ? 35 : 80, 300);
        _outageUntil = Happens(0.002) ? _minute + _random.Next(5, 100) : _outageUntil;
        if (_minute % 5 != 0)
        {
            return;
        }

        foreach (var source in _sources.Where(_ => Happens(0.9)))
        {
            source.Measured.Add(At(_minute, (int)_value));
        }
    }

    private void Poll()
    {
        _pendingUntil = null;
        _poll++;
        if (_minute < _outageUntil)
        {
            return;
        }

        foreach (var source in _sources)
        {
            foreach (var reading in source.Measured.TakeLast(PageLength).Where(r => source.Given.Add(r.MeasuredAt)))
            {
                Arrive(
                    source, reading with { MeasuredAt = reading.MeasuredAt.AddMinutes(_known == Knowledge.NoAge ? source.Clock : 0) },
                    reading);
            }

            if (_known == Knowledge.NoAge && Happens(_strays))
            {
                Arrive(source, At(_minute + _random.Next(-5000, 5000), 120), null);
            }

            source.IsFirstPage = false;
        }
    }

    private void Arrive(Source source, Reading stamped, Reading? measured)
    {
        _arrivals.Add(new ReadingArrival(source.Name, stamped, Uptime, _poll, source.IsFirstPage));
        source.Newest = measured ?? source.Newest;
    }

    private AlarmInput Input()
    {
        _arrivals.RemoveAll(a => Uptime - a.ArrivedAt > TimeSpan.FromHours(1));
        var newest = _sources.Where(s => s.Newest is not null).MaxBy(s => s.Newest!.MeasuredAt);
        return new AlarmInput
        {
            Uptime = Uptime,
            Now = Noon.AddMinutes(_minute),
            IsClockTrusted = _known != Knowledge.NoAge,
            Readings = newest is null ? ReadingSeries.Empty
                : ReadingSeries.Empty.Merge(newest.Measured.Where(r => newest.Given.Contains(r.MeasuredAt)).TakeLast(PageLength)),
            NewestAge = newest is null ? null : GetAge(newest.Newest!),
            Arrivals = [.. _arrivals],
            SourcesWithoutAge = _known == Knowledge.NoAge ? [.. _sources.Select(s => s.Name)] : [],
            OtherSources = [.. _sources.Where(s => s != newest
                && s.Newest is not null).Select(s => new SourceNewest(s.Name, s.Newest!, GetAge(s.Newest!)))],
            IsFirstPollPending = _minute < _pendingUntil,
        };
    }

    private AgeRange? GetAge(Reading reading)
    {
        var age = Noon.AddMinutes(_minute) - reading.MeasuredAt;
        return _known switch
        {
            Knowledge.OneAge => AgeRange.From(age),
            Knowledge.TwoAges => new AgeRange(age - TimeSpan.FromMinutes(1), age + TimeSpan.FromMinutes(1)),
            _ => null,
        };
    }

    private void Look()
    {
        var (input, before) = (Input(), _states);
        var step = AlarmMachine.Evaluate(_rules, _states, input);
        _states = step.Next;
        _statesWithoutWarning = AlarmMachine.Evaluate(_rulesWithoutWarning, _statesWithoutWarning, input).Next;
        CheckWarning(step);
        LowsBegun += step.Events.Count(e => Lows.Contains(e.Kind) && e.Change == AlarmEventKind.Began);
        LowsEnded += step.Events.Count(e => Lows.Contains(e.Kind) && e.Change == AlarmEventKind.Cleared);
        Check(_mayBeLow || LowsBegun == 0, "a low began although there was none");
        foreach (var kind in Lows)
        {
            CheckAudible(kind, input);
            var arrived = input.Arrivals.Any(a => a.ArrivedAt == Uptime && !a.IsFirstPage && a.Reading.Value.Glucose < _rules[kind].Limit);
            Check(_known != Knowledge.NoAge || !arrived || _states[kind].IsOn, $"{kind} that arrived without a known age is not on");
            var young = input is { NewestAge.Youngest.TotalMinutes: < 15, Readings.Newest: { } newest }
                && newest.Value.Glucose < _rules[kind].Limit;
            Check(!young || _states[kind].IsOn, $"{kind} of a young reading is not on");
            CheckEnd(kind, before, step, input);
        }
    }

    /// <summary>
    /// A ringing alarm is audible, covered by an audible more severe low, or replaced by an audible no-data alarm; a quiet alarm was
    /// answered.
    /// </summary>
    private void CheckAudible(AlarmKind kind, AlarmInput input)
    {
        var state = _states[kind];
        var noData = AlarmAudibility.IsHeard(AlarmKind.NoData, _rules, _states, input);
        if (state.Stage == AlarmStage.Ringing)
        {
            var heard = Lows.Any(
                k => k <= kind && AlarmAudibility.IsHeard(k, _rules, _states, input) && Uptime - _states[k].LastSoundAt < _rules[k].Repeat);
            Check(
                heard || (state.Held && noData && Uptime - _states[AlarmKind.NoData].LastSoundAt < _rules.NoData.Repeat),
                $"{kind} rings unheard");
        }

        Check(!state.IsOn
            || state.Stage == AlarmStage.Ringing
            || state.QuietUntil - Uptime <= _rules[kind].CappedSnooze, $"{kind} is quiet for too long");
        Check(state.Stage != AlarmStage.Snoozed || Answered > 0, $"{kind} is quiet although nobody answered");
    }

    /// <summary>The warning of a low does not affect more severe alarms: without it they begin, sound and end at the same times.</summary>
    private void CheckWarning(AlarmStep step)
    {
        WarningsBegun += step.Events.Count(e => e is { Kind: AlarmKind.LowSoon, Change: AlarmEventKind.Began });
        foreach (var kind in AlarmKinds.All.Where(kind => kind < AlarmKind.LowSoon))
        {
            Check(_states[kind] == _statesWithoutWarning[kind], $"{kind} is another one because of the warning");
        }

        Check(!_states[AlarmKind.LowSoon].IsOn || !Lows.Any(kind => _states[kind].IsOn), "the warning goes on beside the low");
    }

    /// <summary>A low ends only by readings in range, and must end after enough of them.</summary>
    private void CheckEnd(AlarmKind kind, AlarmStates before, AlarmStep step, AlarmInput input)
    {
        var ended = step.Events.Any(e => e.Kind == kind && e.Change == AlarmEventKind.Cleared);
        if (ended && input is { NewestAge: { } age, Readings.Newest: { } newest })
        {
            Check(age.Oldest < TimeSpan.FromMinutes(15)
                && IsClear(kind, newest), $"{kind} was ended by an old reading, or one that is not in range");
        }
        else if (ended)
        {
            Check(input.Arrivals.Count(a => IsClear(kind, a.Reading)) > 2, $"{kind} was ended by too few readings");
        }

        Check(ended || !before[kind].IsOn || _states[kind].IsOn, $"{kind} ended without a word");
        var since = input.Arrivals.Where(a => !IsClear(kind, a.Reading)
            || a.IsFirstPage).Select(a => a.ArrivedAt).DefaultIfEmpty(TimeSpan.Zero).Max();
        var clear = input.Arrivals.Where(a => a.ArrivedAt > since).ToList();

        // In range for twelve minutes by readings of the last ten, and no other source contradicts.
        var recovered = input.NewestAge?.Oldest.TotalMinutes < 10
            && clear.Count > 3
            && Uptime - clear[0].ArrivedAt > TimeSpan.FromMinutes(12)
            && Uptime - since > TimeSpan.FromMinutes(20) && input.OtherSources.All(
                o => IsClear(kind, o.Reading) || o.Age?.Youngest.TotalMinutes >= 7);
        Check(!recovered || !_states[kind].IsOn, $"{kind} goes on after the recovery");
    }

    private bool IsClear(AlarmKind kind, Reading reading) =>
        reading.Value.Glucose.MilligramsPerDeciliter >= _rules[kind].Limit!.Value.MilligramsPerDeciliter
            + _rules[kind].Margin!.Value.MilligramsPerDeciliter;

    private void Press()
    {
        var ago = TimeSpan.FromMilliseconds(_random.Next(3000));
        var before = _states;
        var (now, pressedAt) = (Uptime + TimeSpan.FromSeconds(2), Uptime + TimeSpan.FromSeconds(2) - ago);
        var step = AlarmMachine.Answer(_rules, before, now, pressedAt);
        _statesWithoutWarning = AlarmMachine.Answer(_rulesWithoutWarning, _statesWithoutWarning, now, pressedAt).Next;
        _states = step.Next;
        Answered += step.Events.Count > 0 ? 1 : 0;
        foreach (var kind in AlarmKinds.All.Where(kind => before[kind].IsRinging && before[kind].AudibleAt is not null))
        {
            Check(ago > TimeSpan.FromSeconds(1) || !_states[kind].IsRinging, $"{kind} cannot be silenced");
        }
    }

    private void Restart()
    {
        var stamp = new ClockStamp("boot", Uptime, Noon.AddMinutes(_minute), _known != Knowledge.NoAge);
        _minute += Step.TotalMinutes * _random.Next(1, 5);
        _minute = Math.Ceiling(_minute);
        (_states, _statesWithoutWarning) = (Restarted(_states, stamp), Restarted(_statesWithoutWarning, stamp));
        _pendingUntil = _minute + 2;
        _arrivals.Clear();
        foreach (var source in _sources)
        {
            source.Given.Clear();
            (source.IsFirstPage, source.Newest) = (true, null);
        }
    }

    private AlarmStates Restarted(AlarmStates states, ClockStamp stamp) =>
        AlarmStateText.TryParse(AlarmStateText.Write(new PersistedAlarmState(stamp, states)))!.At(
            stamp with { Uptime = Uptime, Utc = Noon.AddMinutes(_minute) });

    private bool Happens(double chance) => _random.NextDouble() < chance;

    private void Check(bool good, string mistake)
    {
        if (!good && Mistakes.Count < 5)
        {
            Mistakes.Add(FormattableString.Invariant($"Minute {_minute} ({_known}): {mistake}."));
        }
    }

    private sealed class Source(string name, double clock)
    {
        public string Name => name;

        /// <summary>Minutes by which the stamps are wrong where no age is known.</summary>
        public double Clock => clock;

        public List<Reading> Measured { get; } = [];

        /// <summary>The readings of the pages so far.</summary>
        public HashSet<DateTimeOffset> Given { get; } = [];

        public Reading? Newest { get; set; }

        public bool IsFirstPage { get; set; } = true;
    }
}
