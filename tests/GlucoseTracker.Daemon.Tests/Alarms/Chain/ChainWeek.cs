using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Alarms.Chain;

/// <summary>
/// A simulated week through the chain, minute by minute, with random faults: outages of phone, network, service and receivers, a stuck
/// sensor, restarts, power cuts, a clock that is not set, keys. The class records forbidden events.
/// </summary>
internal sealed class ChainWeek(int seed) : IAsyncDisposable
{
    private const int Minutes = 7 * 24 * 60;

    /// <summary>The interval of the oracle, which also checks after each start.</summary>
    private const int LookEvery = 30;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Random _random = new(seed);
    private readonly AlarmRules _rules = AlarmRules.Default;
    private readonly TestEnvironment _bedside = new(new DateTimeOffset(2026, 11, 16, 0, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder _card = TemporaryFolder.CreateInMemory();
    private readonly ChainTarget _first = new("first");
    private readonly ChainTarget _second = new("second");
    private readonly Dictionary<string, int> _until = [];
    private readonly Body _body = new(seed);
    private TemporaryFolder _memory = TemporaryFolder.CreateInMemory();
    private ChainTime _time = null!;
    private AlarmChain? _chain;
    private int _minute;
    private int _boots;
    private DateTimeOffset _lastNew;
    private DateTimeOffset? _given;
    private DateTimeOffset? _newest;
    private bool _wasUrgent;

    public List<string> Mistakes { get; } = [];

    public int UrgentLowsTold { get; private set; }

    public int InRangeTold { get; private set; }

    public int Restarts { get; private set; }

    /// <summary>Faults happen before the clocks of the device advance.</summary>
    private DateTimeOffset BeforeThisMinute => _minute == 0 ? _bedside.Now : _bedside.Now - Minute;

    public async Task RunAsync()
    {
        await PowerOnAsync(clockSet: true);
        for (_minute = 1; _minute < Minutes; _minute++)
        {
            _bedside.Advance(Minute);
            await FaultsAsync();
            if (_minute % 5 == 0)
            {
                _bedside.Upload(_body.Measure(stuck: IsOn("stuck")));
            }

            if (_chain is { } chain)
            {
                await chain.PassAsync(Minute);
                await JudgeAsync(chain);
                if (_minute % LookEvery == 0)
                {
                    Mistakes.AddRange(chain.Lies());
                }

                if (chain.State.Current.Alarm is not null && Happens(0.15))
                {
                    chain.Alarms.Acknowledge();
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _memory.Dispose();
        _card.Dispose();
    }

    private async Task FaultsAsync()
    {
        _body.Live();
        _bedside.PhoneSends = !May("phone", 1.0 / 700, 150);
        _bedside.NetworkWorks = !May("network", 1.0 / 900, 200);
        _bedside.ServiceWorks = !May("service", 1.0 / 900, 60);
        _first.Works = _second.Works = !May("targets", 1.0 / 600, 90);
        May("stuck", 1.0 / 3000, 90);
        if (_chain is null && !IsOn("power"))
        {
            await PowerOnAsync(clockSet: Happens(0.5));
        }
        else if (_chain is not null && May("power", 1.0 / 2500, 90))
        {
            await StopAsync();
        }
        else if (_chain is not null && Happens(1.0 / 1500))
        {
            await StopAsync();
            await StartAsync();
        }

        if (!_bedside.ClockTrusted && Happens(0.1))
        {
            _time.SetWallClock(BeforeThisMinute);
            _bedside.ClockTrusted = true;
        }
    }

    private async Task PowerOnAsync(bool clockSet)
    {
        _memory.Dispose();
        (_memory, _bedside.ClockTrusted, _lastNew) = (TemporaryFolder.CreateInMemory(), clockSet, _bedside.Now);
        _boots++;
        _time = new ChainTime(clockSet ? BeforeThisMinute : BeforeThisMinute.AddHours(-3));
        await StartAsync();
    }

    private async Task StartAsync()
    {
        Restarts++;
        (_bedside.Given, _given) = (null, null);
        _chain = new AlarmChain(_bedside, _time, $"boot-{_boots}", _memory.Path, _card.Path, _first, _second);
        await _chain.StartAsync();
        await JudgeAsync(_chain);
        Mistakes.AddRange(_chain.Lies());
    }

    private async Task StopAsync()
    {
        if (_chain is { } chain)
        {
            await chain.DisposeAsync();
            _chain = null;
        }
    }

    /// <summary>The truth comes from the environment and not from the state of the chain.</summary>
    private async Task JudgeAsync(AlarmChain chain)
    {
        var (events, told, states) = (chain.PassEvents(), await _first.NewAsync(), chain.Alarms.States);
        await _second.NewAsync();
        var age = _bedside.Given is { } given ? _bedside.Now - given.Reading.MeasuredAt : (TimeSpan?)null;
        var level = _bedside.Given is { } last ? _rules.Levels.GetLevel(last.Reading.Value) : (GlucoseLevel?)null;
        var known = _bedside.ClockTrusted;
        JudgeUrgentLow(known
            && age < TimeSpan.FromMinutes(60)
            && level == GlucoseLevel.UrgentLow, states, chain.State.Current.Alarm is not null, events);

        // A new reading ends the time without data, even while the clock is not set.
        if (_bedside.Given?.Reading.MeasuredAt > (_newest ?? DateTimeOffset.MinValue))
        {
            (_newest, _lastNew) = (_bedside.Given?.Reading.MeasuredAt, _bedside.Now);
        }

        // Without a clock the order of arrival determines new readings; those of the first page after a start may have existed before.
        if (!known && _given is { } before && _bedside.Given is { } arrived && arrived.Reading.MeasuredAt != before)
        {
            _lastNew = _bedside.Now;
        }

        _given = _bedside.Given?.Reading.MeasuredAt;
        Check(_bedside.Now - _lastNew < _rules.NoData.For || states[AlarmKind.NoData].IsOn, "silence does not ring");
        foreach (var over in events.Where(e => e.Change == AlarmEventKind.Cleared && (e.InRange || e.Kind.IsLevel())))
        {
            Check(
                (known || !over.InRange) && age < (over.InRange ? _rules.Freshness.AgeingFrom : _rules.Freshness.StaleFrom),
                $"{over.Kind} ended by an old reading");
            Check(!over.InRange || level == GlucoseLevel.Normal, $"{over.Kind} says in range of {level}");
        }

        var inRange = told.Count(n => n.Title == "Back in range");
        Check(
            inRange == events.Count(e => e is { Change: AlarmEventKind.Cleared, InRange: true, WasHeard: true }),
            "in range is told otherwise than it is");
        InRangeTold += inRange;
        foreach (var kind in AlarmKinds.All)
        {
            Check(!(states[kind].QuietUntil - _time.Uptime() > kind.GetMaxSnooze()), $"{kind} is quiet for too long");
        }
    }

    private void JudgeUrgentLow(bool urgent, AlarmStates states, bool onPanel, IReadOnlyList<AlarmEvent> events)
    {
        var state = states[AlarmKind.UrgentLow];
        Check(!urgent || (state is { IsOn: true, Held: false } && onPanel), "an urgent low that has arrived is not on");
        if (urgent && !_wasUrgent)
        {
            // The alarm was reported now, or before a restart, or before a reading that was not urgent within the hysteresis.
            var now = events.Any(e => e is { Kind: AlarmKind.UrgentLow, Change: AlarmEventKind.Sounded });
            Check(now || state.WasHeard, "nobody was told of an urgent low");
            UrgentLowsTold += now ? 1 : 0;
        }

        _wasUrgent = urgent;
    }

    private bool May(string fault, double chance, int longest)
    {
        if (!IsOn(fault) && Happens(chance))
        {
            _until[fault] = _minute + _random.Next(3, longest);
        }

        return IsOn(fault);
    }

    private bool IsOn(string fault) => _minute < _until.GetValueOrDefault(fault);

    private bool Happens(double chance) => _random.NextDouble() < chance;

    private void Check(bool good, string mistake)
    {
        if (!good)
        {
            Mistakes.Add($"{_bedside.Now:ddd HH:mm}: {mistake}.");
        }
    }
}
