using System.Globalization;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Tests.Alarms.Chain;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>
/// Runs a night, minute by minute, and records forbidden events: a served low that does not ring, a false value or age on the panel, an
/// alarm that no key silences, a failed worker, a low alarm without a low or long after it.
/// </summary>
internal sealed partial class HostileNight(NightScenario scenario, NightSites sites) : IAsyncDisposable
{
    /// <summary>A reading whose stamp is right to 2 minutes counts as well-formed, so an age may be wrong by as much.</summary>
    private const int AgeTolerance = 2;

    /// <summary>The maximum age of a present low.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(6);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _true = new(scenario.Begin);
    private readonly TemporaryFolder _card = TemporaryFolder.CreateInMemory();
    private readonly AlarmRules _rules = scenario.Rules;
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(scenario.Zone);
    private readonly Dictionary<string, Watch> _watches = [];
    private TemporaryFolder _memory = TemporaryFolder.CreateInMemory();
    private ChainTime _time = new(scenario.Begin);
    private ClockTrustMonitor? _clock;
    private NightDevice? _device;
    private bool _synchronized = scenario.IsSynchronized;
    private bool _clockIsWrong;
    private int _boots = 1;
    private int _minute;
    private int _answersSeen;
    private int _arrivedSeen;
    /// <summary>The end of the present disturbance of LibreLinkUp, a failure or another person; the last one that began counts.</summary>
    private int _serviceFailsUntil;
    private int _siteFailsUntil;
    private int _fastUntil;
    private DateTimeOffset? _recoveredAt;
    private DateTimeOffset _lastFresh;
    private DateTimeOffset _lastFreshVerified;

    /// <summary>The forbidden events that happened.</summary>
    public List<string> Mistakes { get; } = [];

    /// <summary>The minute in which a low alarm was first on; null: in none.</summary>
    public int? LowHeardAt { get; private set; }

    /// <summary>The alarm events, minute by minute.</summary>
    public List<string> Trace { get; } = [];

    /// <summary>The number of pictures that were read.</summary>
    public int Pictures { get; private set; }

    /// <summary>The number of pictures with a value.</summary>
    public int Values { get; private set; }

    /// <summary>The number of alarms that a key has silenced.</summary>
    public int Silenced { get; private set; }

    /// <summary>Runs the whole night.</summary>
    public async Task RunAsync()
    {
        sites.Begin(scenario, _true);
        try
        {
            BeginBoot();
            await HappenAsync();
            await StartAsync();
            for (_minute = 1; _minute < NightScenario.Minutes; _minute++)
            {
                _true.Advance(Minute);
                _time.Advance(Minute);

                // No poll is in flight during an event, because the night would not be reproducible.
                await _device!.PolledAsync();
                NoteAnswers();
                await HappenAsync();
                await _device!.PolledAsync();
                Judge();
                if (scenario.Events.Any(e => e.Minute == _minute && e.Kind == NightEventKind.Key))
                {
                    await SilenceAsync();
                }
            }

            await SilenceAsync();
        }
        catch (Exception e)
        {
            Mistakes.Add($"minute {_minute}: {e.GetType().Name}: {e.Message}{Environment.NewLine}{e.StackTrace}");
        }

        foreach (var line in _device?.Failures ?? [])
        {
            Check(false, $"a worker failed: {line}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_device is { } device)
        {
            await device.DisposeAsync();
        }

        _memory.Dispose();
        _card.Dispose();
    }

    private void BeginBoot()
    {
        _time.SetLocalTimeZone(_zone);
        _clock = new ClockTrustMonitor(_time, () => _synchronized);
    }

    private async Task StartAsync()
    {
        _device = new NightDevice(sites, _time, _clock!, $"boot-{_boots}", _memory.Path, _card.Path, scenario, _buttons);
        await _device.StartAsync();
        Judge();
    }

    private async Task HappenAsync()
    {
        foreach (var happens in scenario.Events.Where(e => e.Minute == _minute))
        {
            await HappenAsync(happens);
        }

        if (_minute == _serviceFailsUntil)
        {
            (sites.Service.Service.Fault, sites.IsStranger) = (null, false);
        }

        if (_minute == _siteFailsUntil)
        {
            sites.SiteFailure = null;
        }

        if (_minute == _fastUntil && sites.PhoneClockFast)
        {
            sites.PhoneClockFast = false;
            sites.SetStory();
        }
    }

    private async Task HappenAsync(NightEvent happens)
    {
        var until = _minute + happens.Amount;
        switch (happens.Kind)
        {
            case NightEventKind.ClockStep:
                _clockIsWrong = happens.Amount != 0;
                _time.SetWallClock(_true.GetUtcNow() + TimeSpan.FromMinutes(happens.Amount));
                break;
            case NightEventKind.TimeMark:
                _synchronized = happens.Amount == 1;
                sites.VouchedError = IsMarkLying ? _time.GetUtcNow() - _true.GetUtcNow() : TimeSpan.Zero;
                break;
            case NightEventKind.Restart or NightEventKind.Reload or NightEventKind.PowerCut when _device is { } device:
                var strays = device.Strays;
                await device.DisposeAsync();
                foreach (var line in device.Failures)
                {
                    Check(false, $"a worker failed: {line}");
                }

                if (happens.Kind == NightEventKind.PowerCut)
                {
                    _memory.Dispose();
                    _memory = TemporaryFolder.CreateInMemory();
                    _time = new ChainTime(_true.GetUtcNow() + TimeSpan.FromMinutes(happens.Amount));
                    _synchronized = false;
                    _clockIsWrong = true;
                    sites.VouchedError = TimeSpan.Zero;
                    _boots++;
                }

                if (happens.Kind != NightEventKind.Reload)
                {
                    BeginBoot();
                }

                // The new process has received no response yet. While no age is known, the readings that end a low are counted from here.
                _watches.Clear();
                _answersSeen = sites.Answers.Count;
                _arrivedSeen = sites.Arrived.Count;
                _recoveredAt = IsClockBelieved ? _recoveredAt : null;
                sites.ForgetStrays(strays);
                await StartAsync();
                break;
            case NightEventKind.LibreLinkUpFails:
                (sites.Service.Service.Fault, sites.IsStranger, _serviceFailsUntil) = (Fault.Find(happens.Entries[0])!, false, until);
                break;
            case NightEventKind.SiteFails:
                (sites.SiteFailure, _siteFailsUntil) = (happens.Entries[0], until);
                break;
            case NightEventKind.PhoneClockFast:
                (sites.PhoneClockFast, _fastUntil) = (true, until);
                sites.SetStory();
                break;
            case NightEventKind.Stranger:
                (sites.Service.Service.Fault, sites.IsStranger, _serviceFailsUntil) = (Fault.OnlyStranger, true, until);
                break;
            case NightEventKind.Button when _device is not null:
                Press(happens.Entries[0]);
                break;
            case NightEventKind.Command when _device is not null:
                Command(happens.Entries[0]);
                break;
            case NightEventKind.Stray:
                sites.AddStrays(happens.Entries);
                break;
        }
    }

    /// <summary>A key silences every alarm that was audible a second before.</summary>
    private async Task SilenceAsync()
    {
        var device = _device!;
        if (device.Alarms.GetAudible() is not { } heard)
        {
            return;
        }

        // The alarm may have started at the last check, and a key answers only what could be noticed for a second.
        var (before, pause) = (_time.Uptime(), TimeSpan.FromSeconds(2));
        _true.Advance(pause);
        _time.Advance(pause);
        await device.PolledAsync();
        var answered = device.Alarms.States;
        device.Alarms.Acknowledge();
        _answered.UnionWith(AlarmKinds.All.Where(kind => device.Alarms.States[kind] != answered[kind]));
        device.Alarms.Evaluate();
        Silenced++;
        var left = device.Alarms.GetAudible();
        Check(left is null || left.Value.SoundedAt > before, $"{heard.Kind} rang, a key was pressed, and {left?.Kind} is heard");
        foreach (var kind in AlarmKinds.All)
        {
            Check(
                !(device.Alarms.States[kind].QuietUntil - _time.Uptime() > kind.GetMaxSnooze()),
                $"{kind} is quiet for longer than its cap");
        }
    }

    private void Check(bool isGood, string mistake)
    {
        if (!isGood)
        {
            Mistakes.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"minute {_minute} ({(_clockIsWrong ? "clock wrong" : "clock right")}, mark {(_synchronized ? "on" : "off")}): {mistake}"));
        }
    }
}
