using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Nightscout.Phone;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Nightscout;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Scenarios;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>A correctly served reading: with the right person, unit and time.</summary>
/// <param name="Source">The source.</param>
/// <param name="Value">The value.</param>
/// <param name="MeasuredAt">The true time of the measurement.</param>
/// <param name="ServedAt">The time at which the reading was first served.</param>
/// <param name="IsStampTrue">False when the reading was served with a wrong stamp, so that only its arrival counts.</param>
internal sealed record ServedReading(
    string Source, SensorValue Value, DateTimeOffset MeasuredAt, DateTimeOffset ServedAt, bool IsStampTrue);

/// <summary>
/// The two services of a night, on true time: LibreLinkUp over HTTPS and a Nightscout site over HTTP, whose responses the night determines.
/// One pair serves all nights in sequence.
/// </summary>
internal sealed partial class NightSites : ISessionStore, IAsyncDisposable
{
    /// <summary>The service measures in whole minutes from here on, so it must not be the real present.</summary>
    private static readonly DateTimeOffset Start = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly NightTime _time;
    private readonly NightscoutSimulator _phone;
    private readonly List<string> _strays = [];
    private readonly Dictionary<string, DateTimeOffset> _straysServed = [];
    private NightScenario _scenario = NightScenario.FromSeed(0);
    private SessionState _session = SessionState.Empty;

    private NightSites(LibreLinkUpSimulator service, NightscoutSimulator site, NightscoutSimulator phone, NightTime time)
    {
        Service = service;
        Site = site;
        _phone = phone;
        _time = time;
        site.ResponseOverride = AnswerAsync;
        phone.ResponseOverride = AnswerAsPhoneAsync;
        PhoneAddress = PhoneAddress.TryParse(phone.Address.AbsoluteUri, out var address)
            ? address!
            : throw new InvalidOperationException("No address of a phone.");
    }

    public LibreLinkUpSimulator Service { get; }

    public NightscoutSimulator Site { get; }

    /// <summary>All correctly served readings of this night in the order of their first time.</summary>
    public List<ServedReading> Served { get; } = [];

    /// <summary>The newest well-formed reading of each response.</summary>
    public List<ServedReading> Answers { get; } = [];

    /// <summary>The readings of this night that no previous page contained.</summary>
    public List<ServedReading> Arrived { get; } = [];

    /// <summary>The address of the phone.</summary>
    public PhoneAddress PhoneAddress { get; }

    public string? SiteFailure { get; set; }

    public bool PhoneClockFast { get; set; }

    public bool IsStranger { get; set; }

    /// <summary>
    /// The error of the device's clock while the system reports it as synchronized: readings that are not ahead by that clock look valid to
    /// the program.
    /// </summary>
    public TimeSpan VouchedError
    {
        get;
        set
        {
            field = value;
            NoteStrays();
        }
    }

    private int Minute => (int)Math.Floor((_time.GetUtcNow() - _scenario.Begin).TotalMinutes);

    public static async Task<NightSites> StartAsync()
    {
        var time = new NightTime();
        return new NightSites(
            await LibreLinkUpSimulator.StartAsync(new SimulatorOptions { MaxRequests = 10 }, time),
            await NightscoutSimulator.StartAsync(time), await NightscoutSimulator.StartAsync(time), time);
    }

    /// <summary>Begins the next night.</summary>
    public void Begin(NightScenario scenario, TimeProvider trueTime)
    {
        _scenario = scenario;
        _session = SessionState.Empty;
        SiteFailure = null;
        PhoneClockFast = false;
        IsStranger = false;
        _time.Set(trueTime);
        _strays.Clear();
        _straysServed.Clear();
        VouchedError = TimeSpan.Zero;
        Served.Clear();
        Answers.Clear();
        Arrived.Clear();
        Service.Service.Fault = null;
        Service.Service.EndSessions();
        SetStory();
    }

    /// <summary>Serves the values of the night from LibreLinkUp.</summary>
    public void SetStory()
    {
        var shift = (_scenario.Begin - Service.Service.StartedAt).TotalMinutes;
        var points = Enumerable.Range(-220, 520).Where(m => m % 2 == 0).Select(m => (Minute: m, Value: _scenario.Curve.At(m)))
            .Select(k => ControlPoint.At(k.Minute + shift, k.Value.TryGetGlucose(out var glucose) ? glucose.MilligramsPerDeciliter : 38));
        var scenario = new GlucoseProfile
        {
            Curve = GlucoseCurve.Through([.. points]).WithoutRipple(),
            Quirks = PhoneClockFast ? DataQuirks.PhoneClockFast : DataQuirks.DisorderlyHistory
        };
        Service.Service.People = [SimulatedPerson.CreateMany(1, scenario, GlucoseUnit.MillimolesPerLiter)[0] with { Profile = scenario }];
    }

    /// <summary>Records a response of LibreLinkUp.</summary>
    public void NoteLibreLinkUp()
    {
        if (IsStranger)
        {
            return;
        }

        var now = _time.GetUtcNow();
        var person = Service.Service.People[0];
        if (new ScenarioPlayer(person.Profile, Service.Service.StartedAt).CurrentAt(now) is { } sample)
        {
            var measured = PhoneClockFast ? sample.MeasuredAt - TimeSpan.FromMinutes(30) : sample.MeasuredAt;
            Note(new ServedReading(SourceNames.LibreLinkUp, sample.Value, measured, now, !PhoneClockFast), isAnswer: true);
        }
    }

    public void NoteLibreLinkUpHistory()
    {
        var now = _time.GetUtcNow();
        foreach (var sample in new ScenarioPlayer(Service.Service.People[0].Profile, Service.Service.StartedAt).HistoryAt(now))
        {
            Note(new ServedReading(SourceNames.LibreLinkUp, sample.Value, sample.MeasuredAt, now, true), isAnswer: false, isPage: false);
        }
    }

    public void AddStrays(IEnumerable<string> entries)
    {
        foreach (var entry in entries)
        {
            // Every second one has exactly the stamp of a true entry.
            var at = _time.GetUtcNow() + TimeSpan.FromSeconds(_strays.Count % 2 == 0 ? 17 : 0);
            var text = Times().Replace(entry, m => (
                at + TimeSpan.FromMinutes(m.Groups[1].Length == 0 ? 0 : int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)))
                .ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
            lock (_strays)
            {
                _strays.Add(text);
            }
        }
    }

    /// <summary>
    /// Records a restart of the program: a reading that was not recognised as ahead, and that is no longer ahead, counts like any other
    /// reading.
    /// </summary>
    /// <param name="known">The recognised strays.</param>
    public void ForgetStrays(IReadOnlyCollection<Reading> known)
    {
        foreach (var stray in _straysServed.Keys.Where(
            text => !(Read(text) is var (value, at) && known.Any(r => r.MeasuredAt == at && r.Value == value))).ToList())
        {
            _straysServed.Remove(stray);
        }
    }

    public SessionState Load() => _session;

    public void Save(SessionState state) => _session = state;

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Site.DisposeAsync();
        await _phone.DisposeAsync();
    }

    [GeneratedRegex("MIN([+-][0-9]+)?")]
    private static partial Regex Times();

    [GeneratedRegex("\"sgv\":([0-9.]+),\"date\":(-?[0-9]+),.*(stray|other-device)")]
    private static partial Regex StrayReading();

    /// <summary>Stray entries that were not ahead on arrival are readings of their time.</summary>
    private void NoteStrays()
    {
        foreach (var (stray, servedAt) in _straysServed.ToList())
        {
            if (Read(stray) is var (value, at) && at - servedAt - VouchedError <= ReferenceTime.Tolerance)
            {
                Note(new ServedReading(SourceNames.Nightscout, value, at, at, true), isAnswer: false, isPage: false);
            }
        }
    }

    private void Note(ServedReading reading, bool isAnswer, bool isPage = true)
    {
        lock (Served)
        {
            if (!Served.Exists(s => s.Source == reading.Source
                && s.MeasuredAt == reading.MeasuredAt
                && s.Value == reading.Value
                && s.IsStampTrue == reading.IsStampTrue))
            {
                Served.Add(reading);
                if (isPage)
                {
                    Arrived.Add(reading);
                }
            }

            if (isAnswer)
            {
                Answers.Add(reading);
            }
        }
    }

    /// <summary>A phone with an entry per minute, which fails in one of three minutes.</summary>
    private async Task AnswerAsPhoneAsync(HttpContext http)
    {
        var minute = Minute - 1;
        if (http.Request.Path != "/sgv.json" || minute % 3 == 0)
        {
            http.Response.StatusCode = minute % 3 == 0 ? StatusCodes.Status500InternalServerError : StatusCodes.Status404NotFound;
            return;
        }

        var entries = new List<string>();
        for (var back = 0; back < 24; back++)
        {
            var (value, at) = (_scenario.Curve.At(minute - back), _scenario.Begin + TimeSpan.FromMinutes(minute - back));
            Note(new ServedReading(SourceNames.Phone, value, at, _time.GetUtcNow(), true), isAnswer: back == 0);
            entries.Add(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"date":{{at.ToUnixTimeMilliseconds()}},"sgv":{{GetSgv(value)}},"delta":0,"direction":"Flat","noise":1}"""));
        }

        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(new StringBuilder("[").AppendJoin(',', entries).Append(']').ToString());
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var now = _time.GetUtcNow();
        http.Response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        http.Response.ContentType = "application/json; charset=utf-8";
        if (!http.Request.Path.StartsWithSegments("/api/v1/entries.json")
            && !http.Request.Path.StartsWithSegments("/api/v1/entries/sgv.json"))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (SiteFailure is { } failure)
        {
            http.Response.StatusCode = failure == "500" ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
            await http.Response.WriteAsync(failure switch
            {
                "cut" => """[{"type":"sgv","sgv":11""",
                "html" => "<!DOCTYPE html><html><body>We will be back</body></html>",
                "deep" => new string('[', 50_000),
                "object" => """{"status":200,"result":[]}""",
                _ => "",
            });
            return;
        }

        var count = int.TryParse(http.Request.Query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Min(asked, 40)
            : 10;
        await http.Response.WriteAsync(Page(now, count));
    }

    private string Page(DateTimeOffset now, int count)
    {
        var newest = Minute - 1 - (((Minute - 1) % _scenario.SiteEvery) + _scenario.SiteEvery) % _scenario.SiteEvery;
        var random = new Random((_scenario.Seed * 1000) + Minute);
        List<string> strays;
        lock (_strays)
        {
            strays = [.. _strays];
        }

        // A site sorts by date, and strays use places of the page.
        var entries = new List<string>(strays);
        foreach (var stray in strays)
        {
            _straysServed.TryAdd(stray, now);
        }

        NoteStrays();
        for (var (i, minute) = (strays.Count, newest); i < Math.Max(count, strays.Count + 3); i++, minute -= _scenario.SiteEvery)
        {
            var (value, at) = (_scenario.Curve.At(minute), _scenario.Begin + TimeSpan.FromMinutes(minute));
            Note(new ServedReading(SourceNames.Nightscout, value, at, now, true), isAnswer: minute == newest);
            var entry = string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"type":"sgv","sgv":{{GetSgv(value)}},"date":{{at.ToUnixTimeMilliseconds()}},"direction":"Flat","device":"pump"}""");
            entries.Add(entry);
            if (random.Next(9) == 0)
            {
                entries.Add(entry);
            }
        }

        if (_scenario.Seed % 3 == 0)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries));
        }

        return new StringBuilder("[").AppendJoin(',', entries).Append(']').ToString();
    }

    /// <summary>Value and stamp of a readable stray; null for others.</summary>
    private static (SensorValue Value, DateTimeOffset At)? Read(string stray) => StrayReading().Match(stray) is { Success: true } found
        ? (SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture))),
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(found.Groups[2].ValueSpan, CultureInfo.InvariantCulture)))
        : null;

    /// <summary>The clock of the services, which each night replaces.</summary>
    private sealed class NightTime : TimeProvider
    {
        private TimeProvider _inner = new FakeTimeProvider(Start);

        public void Set(TimeProvider inner) => _inner = inner;

        public override DateTimeOffset GetUtcNow() => _inner.GetUtcNow();

        public override long GetTimestamp() => _inner.GetTimestamp();
    }

    /// <summary>The value as xDrip+ and Nightscout write it: mg/dL, 39 below and 401 above the range of the sensor.</summary>
    private static int GetSgv(SensorValue value) =>
        value.TryGetGlucose(out var glucose) ? glucose.MilligramsPerDeciliter : value.Range == SensorRange.Below ? 39 : 401;
}
