using System.Globalization;
using System.Text.RegularExpressions;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Tests.Alarms.Chain;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Testing.Oracle;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>
/// Plays a night, minute by minute, and notes what must not happen: a low that is served and not heard, a value newer, surer or other than
/// true, an alarm that no key silences, a worker that fails, a low alarm without a low or long after it.
/// </summary>
internal sealed partial class HostileNight(NightStory story, NightSites sites) : IAsyncDisposable
{
    /// <summary>A reading whose stamp is right to 2 minutes counts as well-formed, so an age may be wrong by as much.</summary>
    private const int AgeTolerance = 2;

    /// <summary>A low of this age is one of now.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(6);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _true = new(story.Begin);
    private readonly TemporaryFolder _card = TemporaryFolder.CreateInMemory();
    private readonly AlarmRules _rules = AlarmRules.Default;
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(story.Zone);
    private readonly Dictionary<string, Watch> _watches = [];
    private TemporaryFolder _memory = TemporaryFolder.CreateInMemory();
    private ChainTime _time = new(story.Begin);
    private ClockTrustMonitor? _clock;
    private NightDevice? _device;
    private bool _synchronized = story.IsSynchronized;
    private bool _clockIsWrong;
    private int _boots = 1;
    private int _minute;
    private int _answersSeen;
    private int _serviceFailsUntil;
    private int _siteFailsUntil;
    private int _fastUntil;
    private int _strangerUntil;
    private DateTimeOffset? _recoveredAt;
    private DateTimeOffset _lastFresh;

    /// <summary>What must not happen and did.</summary>
    public List<string> Mistakes { get; } = [];

    /// <summary>The minute in which a low alarm was first on; null: in none.</summary>
    public int? LowHeardAt { get; private set; }

    /// <summary>What the alarms did, minute by minute.</summary>
    public List<string> Trace { get; } = [];

    /// <summary>Pictures that were read.</summary>
    public int Pictures { get; private set; }

    /// <summary>Pictures that showed a value.</summary>
    public int Values { get; private set; }

    /// <summary>Alarms that a key has silenced.</summary>
    public int Silenced { get; private set; }

    /// <summary>Plays the whole night.</summary>
    public async Task RunAsync()
    {
        sites.Begin(story, _true);
        try
        {
            BeginBoot();
            await HappenAsync();
            await StartAsync();
            for (_minute = 1; _minute < NightStory.Minutes; _minute++)
            {
                _true.Advance(Minute);
                _time.Advance(Minute);
                await HappenAsync();
                await _device!.PolledAsync();
                Judge();
                if (story.Events.Any(e => e.Minute == _minute && e.Kind == NightEventKind.Key))
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

    [GeneratedRegex(@"(\d+\.\d|LO|HI) ?mmol/L|\b(LO|HI)\b")]
    private static partial Regex NumberInMessage();

    private void BeginBoot()
    {
        _time.SetLocalTimeZone(_zone);
        _clock = new ClockTrustMonitor(_time, () => _synchronized);
    }

    private async Task StartAsync()
    {
        _device = new NightDevice(sites, _time, _clock!, $"boot-{_boots}", _memory.Path, _card.Path, story.HasPhone);
        await _device.StartAsync();
        Judge();
    }

    private async Task HappenAsync()
    {
        foreach (var happens in story.Events.Where(e => e.Minute == _minute))
        {
            await HappenAsync(happens);
        }

        var service = sites.Service.Service;
        if (_minute == _serviceFailsUntil)
        {
            service.Fault = null;
        }

        if (_minute == _siteFailsUntil)
        {
            sites.SiteFailure = null;
        }

        if (_minute == _strangerUntil && sites.IsStranger)
        {
            (sites.IsStranger, service.Fault) = (false, null);
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
                    _boots++;
                }

                if (happens.Kind != NightEventKind.Reload)
                {
                    BeginBoot();
                }

                _watches.Clear();
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
                (sites.Service.Service.Fault, sites.IsStranger, _strangerUntil) = (Fault.OnlyStranger, true, until);
                break;
            case NightEventKind.Stray:
                sites.AddStrays(happens.Entries);
                break;
        }
    }

    /// <summary>A key silences everything that was to be heard a second before.</summary>
    private async Task SilenceAsync()
    {
        var device = _device!;
        if (device.Alarms.GetAudible() is not { } heard)
        {
            return;
        }

        // The alarm may have begun at the last look, and a key answers only what could be noticed for a second.
        var (before, pause) = (_time.Uptime(), TimeSpan.FromSeconds(2));
        _true.Advance(pause);
        _time.Advance(pause);
        await device.PolledAsync();
        device.Alarms.Acknowledge();
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

    private void Judge()
    {
        NoteAnswers();
        Trace.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{_minute}: " +
            $"{string.Join(", ", AlarmKinds.All.Where(k => _device!.Alarms.States[k].IsOn).Select(k =>
                $"{k} {_device!.Alarms.States[k].Stage}{(_device.Alarms.States[k].Held ? " held" : "")}"))}; " +
            $"cause {_device!.State.Current.Cause?.Cause}; " +
            $"{string.Join(", ", _watches.Select(w =>
                $"{w.Key} {w.Value.Newest?.Value} of {(_true.GetUtcNow() - w.Value.Newest?.MeasuredAt)?.TotalMinutes:0} min"))}"));
        JudgeLows();
        JudgeEnd();
        JudgeMessages();
        if (_minute % 7 == 0 || (story.HasLow && _minute % 3 == 0 && _minute >= story.LowFrom && _minute <= story.LowTo))
        {
            JudgePicture();
            JudgeStatus();
        }
    }

    private void NoteAnswers()
    {
        var now = _true.GetUtcNow();
        for (; _answersSeen < sites.Answers.Count; _answersSeen++)
        {
            var reading = sites.Answers[_answersSeen];
            var watch = WatchOf(reading.Source);
            watch.IsNew = watch.Newest is null || reading.MeasuredAt > watch.Newest.MeasuredAt;
            watch.Newest = reading;
            if (now - reading.MeasuredAt < Fresh)
            {
                _lastFresh = now;
            }

            if (IsLow(reading.Value))
            {
                _recoveredAt = null;
                watch.Polls++;
                watch.SinceSecond ??= watch.Polls == 2 ? now : null;
            }
            else
            {
                (watch.Polls, watch.SinceSecond) = (0, null);
            }
        }
    }

    /// <summary>Promise (a).</summary>
    private void JudgeLows()
    {
        var (now, states) = (_true.GetUtcNow(), _device!.Alarms.States);
        var rings = new[] { AlarmKind.UrgentLow, AlarmKind.Low }.Any(kind => IsAudibleOrSnoozed(states[kind], kind));
        if (rings)
        {
            LowHeardAt ??= _minute;
        }

        foreach (var (source, watch) in _watches)
        {
            if (watch is { Newest: { } newest, SinceSecond: { } since }
                && now - newest.MeasuredAt < Fresh
                && now - since >= Minute
                && !IsContradicted(newest))
            {
                Check(rings, $"{source} served a low of {now - newest.MeasuredAt} ago, twice, and no low alarm rings: low " +
                    $"{states[AlarmKind.Low].Stage}, urgent {states[AlarmKind.UrgentLow].Stage} " +
                    $"{(states[AlarmKind.UrgentLow].Held ? "held" : "")}, no data {states[AlarmKind.NoData].Stage}");
            }
        }
    }

    /// <summary>Promise (e).</summary>
    private void JudgeEnd()
    {
        var (now, states) = (_true.GetUtcNow(), _device!.Alarms.States);
        var isOn = states[AlarmKind.Low].IsOn || states[AlarmKind.UrgentLow].IsOn;
        Check(story.HasLow || !isOn, "a low alarm although nothing was low");
        var isFresh = now - _lastFresh < Fresh;
        if (!isFresh
            || _watches.Values.Any(w => w.Newest is { } n && now - n.MeasuredAt < TimeSpan.FromMinutes(16) && !IsClear(n.Value))
            || _watches.Count == 0)
        {
            _recoveredAt = null;
        }
        else
        {
            _recoveredAt ??= now;
        }

        Check(!(now - _recoveredAt > TimeSpan.FromMinutes(15)) || !isOn, $"a low alarm is on {now - _recoveredAt} after the recovery: " +
            $"low {states[AlarmKind.Low].Stage}, urgent {states[AlarmKind.UrgentLow].Stage}");
    }

    /// <summary>Promise (b), the panel.</summary>
    private void JudgePicture()
    {
        _device!.Paint();
        var seen = PictureReader.Read(_device.Frame);
        Pictures++;
        if (seen.Value is not { } text)
        {
            Check(seen.Arrow is null, $"an arrow without a value ({seen})");
            return;
        }

        Values++;
        if (AgeOf(text, seen.AgeMinutes) is not { } age)
        {
            Check(false, $"the panel shows {text}, {seen.AgeMinutes} min old, which was not served so ({seen})");
            return;
        }

        Check(
            seen.Form == DigitStyle.Old || age < 15 + AgeTolerance, $"the panel shows {text} of {age} minutes ago as one of now ({seen})");
        Check(seen.Arrow is null || age < 7 + AgeTolerance, $"the panel shows an arrow beside a value of {age} minutes ago ({seen})");
    }

    /// <summary>Promise (b), the status.</summary>
    private void JudgeStatus()
    {
        var status = _device!.Status;
        Check(status.Workers.Length == 0, "a worker has failed");
        if (status.Reading is { } reading)
        {
            Check(
                AgeOf(reading.Text, (int)(reading.AgeSeconds / 60)) is not null,
                $"status tells {reading.Text}, {reading.AgeSeconds} s old, which was not served so");
        }
    }

    /// <summary>Promise (b), the messages.</summary>
    private void JudgeMessages()
    {
        foreach (var message in _device!.Messages)
        {
            if (message.Value is not null && NumberInMessage().Match(message.Value) is { Success: true } found)
            {
                var text = found.Groups[1].Length > 0 ? found.Groups[1].Value : found.Groups[2].Value;
                Check(Texts().ContainsKey(text), $"a message tells {message.Value}, which was not served: {message.Title}: {message.Text}");
            }
        }

        _device.Messages.Clear();
    }

    /// <summary>
    /// The true age, in minutes, of the newest reading with this text that is not younger on the panel than in truth; null when there is
    /// none.
    /// </summary>
    private int? AgeOf(string text, int? shown)
    {
        if (!Texts().TryGetValue(text, out var instants))
        {
            return null;
        }

        var now = _true.GetUtcNow();
        var ages = instants.Select(at => (int)Math.Floor((now - at).TotalMinutes)).Where(age => shown is null
            || shown >= age - AgeTolerance).ToList();
        return ages.Count == 0
            ? null
            : ages.Max() is var oldest && shown is { } told
            ? ages.Where(age => age <= told + AgeTolerance).DefaultIfEmpty(oldest).Max()
            : ages.Min();
    }

    /// <summary>What was served, by its text: readings that bore their true time.</summary>
    private Dictionary<string, List<DateTimeOffset>> Texts()
    {
        lock (sites.Served)
        {
            return sites.Served.Where(s => s.IsStampTrue).GroupBy(s => GlucoseText.Format(s.Value, GlucoseUnit.MillimolesPerLiter))
                .ToDictionary(g => g.Key, g => g.Select(s => s.MeasuredAt).ToList());
        }
    }

    private bool IsAudibleOrSnoozed(AlarmState state, AlarmKind kind) =>
        state.IsRinging || (state.Stage == AlarmStage.Snoozed && state.QuietUntil - _time.Uptime() <= kind.GetMaxSnooze());

    private bool IsLow(SensorValue value) => IsBelow(value, _rules.Low.Limit!.Value.MilligramsPerDeciliter);

    /// <summary>An in-range reading that was measured later has arrived from any source.</summary>
    private bool IsContradicted(ServedReading low)
    {
        lock (sites.Served)
        {
            return sites.Served.Exists(s => s.MeasuredAt > low.MeasuredAt && !IsLow(s.Value));
        }
    }

    private static bool IsClear(SensorValue value) => !IsBelow(value, 76);

    private static bool IsBelow(SensorValue value, int milligrams) =>
        value.TryGetGlucose(out var glucose) ? glucose.MilligramsPerDeciliter < milligrams : value.Range == SensorRange.Below;

    private Watch WatchOf(string source)
    {
        if (!_watches.TryGetValue(source, out var watch))
        {
            _watches[source] = watch = new Watch();
        }

        return watch;
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

    /// <summary>What one source has served.</summary>
    private sealed class Watch
    {
        public ServedReading? Newest { get; set; }

        public bool IsNew { get; set; }

        /// <summary>So many answers in a row had a low as the newest well-formed reading.</summary>
        public int Polls { get; set; }

        /// <summary>When the second of them came.</summary>
        public DateTimeOffset? SinceSecond { get; set; }
    }
}
