using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>
/// The night of a seed: the true glucose, and all disturbances. The same seed always gives the same night.
/// </summary>
internal sealed class NightScenario
{
    public const int Minutes = 76;

    private static readonly string[] Malformed =
    [
        "{}", "null", "\"text\"", "[]", "7", """{"type":"sgv","sgv":"abc","date":MIN}""", """{"type":"sgv","sgv":110,"date":1e308}""",
        """{"type":"sgv","sgv":110}""", """{"type":"sgv","date":MIN}""", """{"type":"sgv","sgv":-40,"date":MIN}""",
        """{"type":"sgv","sgv":110,"date":"soon"}""", """{"type":"sgv","sgv":110,"date":0}""",
        """{"type":"sgv","sgv":110,"date":-62135596800000}""",
        """{"type":"sgv","sgv":110,"dateString":"9999-12-31T23:59:59.999Z"}""", """{"type":"sgv","sgv":{"sgv":110},"date":MIN}""",
        """{"type":"sgv","sgv":1e12,"date":MIN}""", """{"type":"sgv","sgv":9,"date":MIN}""", """{"type":"mbg","mbg":44,"date":MIN}""",
        """{"type":"cal","slope":850,"intercept":30000,"scale":1,"date":MIN}""", """{"type":"sgv","sgv":110,"date":253402300799999}""",
    ];

    private static readonly string[] Zones = ["UTC", "Europe/Vienna", "America/New_York", "Europe/Dublin", "Australia/Lord_Howe"];

    private readonly Random _random;

    private NightScenario(int seed)
    {
        Seed = seed;
        _random = new Random(seed);
        HasLow = Happens(0.7);
        Zone = Zones[_random.Next(Zones.Length)];

        // In half of the nights the clocks of Vienna, Dublin and New York are set back.
        Begin = new DateTimeOffset(Happens(0.5)
            ? new DateTime(2026, 10, 25, 0, 20, 0)
            : new DateTime(2026, 11, 1, 5, 20, 0), TimeSpan.Zero).AddMinutes(_random.Next(30));
        SiteEvery = Happens(0.4) ? 1 : 5;
        LowFrom = _random.Next(18, 28);
        LowTo = LowFrom + _random.Next(13, 22);
        Lowest = _random.Next(3) switch { 0 => 36, 1 => 48, _ => 61 };
        Normal = _random.Next(95, 150);

        // A fall that can be preceded by a warning; a separate random source keeps all other nights unchanged.
        var fall = 12 + (seed % 2 == 0 ? new Random(unchecked((seed * 31) + 5)).Next(45) : 0);
        IsSynchronized = Happens(0.6);
        HasPhone = Happens(0.3);
        Curve = HasLow
            ? GlucoseCurve.Through(
                ControlPoint.At(-200, Normal), ControlPoint.At(LowFrom - fall, Normal), ControlPoint.At(LowFrom, 66),
                ControlPoint.At(LowFrom + 4, Lowest), ControlPoint.At(LowTo - 3, Lowest), ControlPoint.At(LowTo, 66),
                ControlPoint.At(LowTo + 8, Normal), ControlPoint.At(300, Normal))
            : GlucoseCurve.Through(ControlPoint.At(-200, Normal), ControlPoint.At(40, Normal + 12), ControlPoint.At(300, Normal));
        Events = [.. Invent().Concat(NightAnswers.Create(seed, Minutes)).OrderBy(e => e.Minute).ThenBy(e => e.Kind)];

        // The sensor of LibreLinkUp measures at the full minute, and the polls are at this second.
        Begin += TimeSpan.FromSeconds(_random.Next(60));
        Screens = NightScreens.Create(seed);
        Rules = NightRules.Create(seed, TimeZoneInfo.ConvertTime(Begin, TimeZoneInfo.FindSystemTimeZoneById(Zone)));
    }

    public int Seed { get; }

    /// <summary>The language of the panel: every second night has another language than English.</summary>
    public Language Language => Seed % 2 == 0 ? Language.English : Language.German;

    /// <summary>False: the night has no low, and no low alarm may begin.</summary>
    public bool HasLow { get; }

    public string Zone { get; }

    public DateTimeOffset Begin { get; }

    /// <summary>The site gets an entry every 1 or 5 minutes.</summary>
    public int SiteEvery { get; }

    public int LowFrom { get; }

    public int LowTo { get; }

    public int Lowest { get; }

    public int Normal { get; }

    /// <summary>True when the system reports a synchronized clock at the start.</summary>
    public bool IsSynchronized { get; }

    /// <summary>True when a phone is polled between LibreLinkUp and the site; it responds in two of three minutes.</summary>
    public bool HasPhone { get; }

    /// <summary>The screens (<see cref="NightScreens"/>).</summary>
    public ScreenSettings Screens { get; }

    /// <summary>The rules (<see cref="NightRules"/>).</summary>
    public AlarmRules Rules { get; }

    /// <summary>The true glucose by the minute of the night.</summary>
    public GlucoseCurve Curve { get; }

    public IReadOnlyList<NightEvent> Events { get; }

    public static NightScenario FromSeed(int seed) => new(seed);

    /// <summary>The night as text, for debugging.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        seed {Seed}: {Begin:yyyy-MM-dd HH:mm}Z in {Zone}, the site gets an entry every {SiteEvery} min,
        {(HasPhone ? "with" : "without")} a phone, time mark {(IsSynchronized ? "on" : "off")}, {NightRules.Describe(Rules)},
        {NightScreens.Describe(Screens)},
        glucose {Normal} mg/dL{(HasLow ? $", low from minute {LowFrom} to {LowTo}, {Lowest} at the lowest" : ", never low")}
        {string.Join('\n', Events)}
        """);

    private bool Happens(double chance) => _random.NextDouble() < chance;

    private int AnyMinute(int from = 1) => _random.Next(from, Minutes - 4);

    private List<NightEvent> Invent()
    {
        var events = new List<NightEvent>();
        for (var i = _random.Next(1, 6); i > 0; i--)
        {
            events.Add(InventStray());
        }

        for (var i = _random.Next(0, 4); i > 0; i--)
        {
            events.Add(InventTrouble());
        }

        for (var i = _random.Next(0, 3); i > 0; i--)
        {
            events.Add(new NightEvent(AnyMinute(), NightEventKind.Key));
        }

        // The clock or service of LibreLinkUp fails for most of the night, because otherwise the site is not polled.
        if (Happens(0.55))
        {
            events.Add(Happens(0.7)
                ? new NightEvent(_random.Next(0, 15), NightEventKind.LibreLinkUpFails, _random.Next(50, 90)) { Entries = [AnyFailure()] }
                : new NightEvent(_random.Next(0, 15), NightEventKind.PhoneClockFast, _random.Next(50, 90)));
        }

        if (Happens(0.5))
        {
            InventClock(events);
        }

        return events;
    }

    private NightEvent InventStray()
    {
        var minute = Happens(0.4) ? 0 : AnyMinute();
        var entries = new List<string>();
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            entries.Add(_random.Next(6) switch
            {
                // Future entries, in range or high, which must not be shown, hide other readings, or end alarms.
                0 => Entry(_random.Next(90, 260), _random.Next(3, 60 * 24 * 400)),
                1 => Entry(_random.Next(90, 260), _random.Next(3, 45)),

                // Old entries, and those of another device of a minute ago.
                2 => Entry(_random.Next(90, 180), -_random.Next(25, 60 * 20)),
                3 => Entry(_random.Next(90, 180), -_random.Next(25, 120), "other-device"),

                // mmol/L.
                4 => string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"type":"sgv","sgv":{{_random.Next(20, 95) / 10.0:0.0}}5,"date":MIN-{{_random.Next(0, 30)}},"device":"mmol"}"""),
                _ => Malformed[_random.Next(Malformed.Length)],
            });
        }

        return new NightEvent(minute, NightEventKind.Stray) { Entries = entries };
    }

    private NightEvent InventTrouble() => _random.Next(6) switch
    {
        0 => new NightEvent(AnyMinute(), NightEventKind.Restart),
        1 => new NightEvent(AnyMinute(), NightEventKind.Reload),
        2 => new NightEvent(AnyMinute(0), NightEventKind.LibreLinkUpFails, _random.Next(2, 50)) { Entries = [AnyFailure()] },
        3 => new NightEvent(
            AnyMinute(0), NightEventKind.SiteFails,
            _random.Next(2, 25))
        { Entries = [Any("500", "cut", "html", "empty", "deep", "object")] },
        4 => new NightEvent(AnyMinute(0), NightEventKind.PhoneClockFast, _random.Next(10, 60)),
        _ => new NightEvent(AnyMinute(), NightEventKind.Stranger, _random.Next(2, 12)),
    };

    private void InventClock(List<NightEvent> events)
    {
        var (minute, error) = (AnyMinute(), _random.Next(3, 2000) * (Happens(0.5) ? 1 : -1));
        if (Happens(0.3))
        {
            events.Add(new NightEvent(minute, NightEventKind.PowerCut, error));
        }
        else
        {
            // The system reports the wrong clock as not synchronized or, falsely, as synchronized.
            events.Add(new NightEvent(minute, NightEventKind.TimeMark, Seed % 5 == 0 ? 1 : 0));
            events.Add(new NightEvent(minute, NightEventKind.ClockStep, error));
        }

        var later = minute + _random.Next(1, 30);
        events.Add(new NightEvent(later, NightEventKind.ClockStep, 0));
        events.Add(new NightEvent(later, NightEventKind.TimeMark, Happens(0.5) ? 1 : 0));
    }

    private string AnyFailure() => Any(
        "http-500", "not-json", "cut-json", "other-shape", "empty-body", "maintenance", "html-page",
        "deep-body", "line-cut", "unknown-status");

    private string Any(params string[] names) => names[_random.Next(names.Length)];

    private static string Entry(int milligrams, int minutes, string device = "stray") => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":"sgv","sgv":{{milligrams}},"date":MIN{{minutes:+0;-0}},"direction":"Flat","device":"{{device}}"}""");
}
