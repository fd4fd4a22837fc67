using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Sheets;

/// <summary>The screens with every text of a language, for people who read them.</summary>
public static class LanguageSheet
{
    private static readonly int[] SampleValues = [40, 50, 58, 66, 101, 160, 240, 320, 470];
    private static readonly int[] ValueAges = [0, 8, 23];
    private static readonly int[] AlarmAges = [1, 12, 23, 80];
    private static readonly bool[] BothFrames = [false, true];

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 22, 48, 0, TimeSpan.Zero);

    /// <summary>The screens of both panels in groups.</summary>
    /// <param name="strings">The texts of the language.</param>
    public static IReadOnlyList<SheetGroup> Create(ScreenStrings strings)
    {
        ArgumentNullException.ThrowIfNull(strings);
        return
        [
            .. Enum.GetValues<PanelSize>().SelectMany(panel => new SheetGroup[]
            {
                new($"values {panel}", Apply(ListValues(), strings, panel)),
                new($"at night {panel}", Apply(
                    ListValues().Concat(ListMessages())
                        .Select(frame => frame with { State = frame.State with { Layout = ScreenLayout.Night } }), strings, panel)),
                new($"alarms {panel}", Apply(ListAlarms(), strings, panel)),
                new($"messages {panel}", Apply(ListMessages(), strings, panel)),
                new($"pages {panel}", Apply(ListPages(), strings, panel)),
                new($"causes {panel}", Apply(ListCauses(null), strings, panel)),
                new($"causes for Nightscout {panel}", Apply(ListCauses(SourceNames.Nightscout), strings, panel)),
                new($"causes for a phone {panel}", Apply(ListCauses(SourceNames.Phone), strings, panel)),
                new($"causes beside an old value {panel}", Apply(
                    ListCauses(null).Select(frame => frame with { State = frame.State with { Readings = CreateSeries(101, 23) } }),
                    strings, panel)),
            }),
        ];
    }

    private static List<SheetFrame> Apply(IEnumerable<SheetFrame> frames, ScreenStrings strings, PanelSize panel) =>
        [.. frames.Select(frame => frame with { State = frame.State with { Strings = strings, Panel = panel } })];

    private static IEnumerable<SheetFrame> ListValues() =>
        from value in SampleValues
        from age in ValueAges
        select new SheetFrame($"{value} mg/dL, {age} min", Create(value, age));

    private static IEnumerable<SheetFrame> ListAlarms() =>
        from kind in Enum.GetValues<AlarmKind>()
        from isSecond in BothFrames
        from age in AlarmAges
        where age == 1 || kind is AlarmKind.Low or AlarmKind.High or AlarmKind.NoData
        select new SheetFrame($"{kind} {age} min", Create(kind is AlarmKind.High or AlarmKind.UrgentHigh ? 320 : 50, age) with
        {
            Alarm = new AlarmView(AlarmPhase.Ringing, kind),
            Animation = new AnimationPhase { IsSecondRingingFrame = isSecond },
            Keys = isSecond ? KeySet.None : KeySet.ThreeAtRight,
            AnswersByPhone = kind == AlarmKind.Low,
        });

    private static IEnumerable<SheetFrame> ListMessages()
    {
        var calm = Create(101, 3);
        yield return new("asking", calm with { Link = LinkState.Polling, Animation = new AnimationPhase { PollingDots = 3 } });
        yield return new("lost", calm with { Link = LinkState.Lost });
        yield return new("frozen", calm with { Link = LinkState.Frozen, Readings = CreateSeries(101, 3, 12) });
        yield return new("check alarms", calm with { CheckAlarms = true });
        foreach (var kind in Enum.GetValues<KeyFeedbackKind>())
        {
            yield return new($"{kind}", calm with { Feedback = new KeyFeedback(kind, 48) });
        }

        foreach (var value in new[] { 50, 101, 320 })
        {
            yield return new($"quiet {value}", Create(value, 3) with { Alarm = new AlarmView(AlarmPhase.Snoozed, AlarmKind.Low, 48) });
            yield return new($"seen {value}", Create(value, 3) with { Alarm = new AlarmView(AlarmPhase.Acknowledged, AlarmKind.Low) });
        }

        foreach (var notice in Enum.GetValues<DeviceNotices>().Where(notice => notice != DeviceNotices.None))
        {
            yield return new($"{notice}", calm with { Notice = notice, Animation = new AnimationPhase { IsSecondLabel = true } });
        }
    }

    private static IEnumerable<SheetFrame> ListPages()
    {
        var calm = Create(101, 3) with { Details = CreateDetails(), SwitchOffByKey = true };
        yield return new("start", calm with { Page = ScreenPage.Start });
        yield return new("switching off", calm with { Page = ScreenPage.SwitchingOff });
        yield return new("help", calm with { HelpHeld = true });
        yield return new("help, one key", calm with { HelpHeld = true, Keys = KeySet.One });
        yield return new("alarm test", calm with { Page = ScreenPage.AlarmTest });
        yield return new("alarm test, no key", calm with { Page = ScreenPage.AlarmTest, Keys = KeySet.None });
        yield return new("statistics", calm with { Page = ScreenPage.Statistics });
        foreach (var row in new[] { 0, 2, 4, 5, 6 })
        {
            yield return new($"details {row}", calm with { Page = ScreenPage.Details, DetailsRow = row });
        }

        foreach (var trend in Enum.GetValues<Trend>())
        {
            yield return new($"big {trend}", calm with { Page = ScreenPage.Big, Readings = CreateSeries(101, 3, 1, trend) });
        }

        foreach (var age in new[] { 3, 8, 23, 80 })
        {
            yield return new($"graph {age} min", calm with { Page = ScreenPage.Graph, Readings = CreateSeries(101, age) });
        }

        yield return new("no data", calm with { Readings = CreateSeries(101, 80) });
        yield return new("no reading", calm with { Readings = ReadingSeries.Empty });
        foreach (var doubt in Enum.GetValues<AgeDoubt>().Where(doubt => doubt != AgeDoubt.None))
        {
            yield return new($"{doubt}", calm with { Doubt = doubt });
        }
    }

    private static IEnumerable<SheetFrame> ListCauses(string? source) =>
        from cause in Enum.GetValues<ConnectionCause>()
        let view = new CauseView(cause)
        {
            Source = source,
            MinutesLeft = 48,
            MinutesTotal = 60,
            NextTryMinutes = 12,
            People = 3,
            VersionAsked = "4.17.0",
            EndedAt = Now.AddHours(-3),
            NetworkChecked = true,
        }
        select new SheetFrame($"{cause}", Create(101, 80) with { Cause = view, Link = LinkState.Lost });

    private static DeviceDetails CreateDetails() => new()
    {
        SensorDay = 9,
        SensorDays = 14,
        Address = "192.168.178.48",
        LastPoll = new TimeOnly(22, 46, 48),
        Wireless = new WirelessLink(WirelessState.Connected, -68),
        Finding = DeviceFinding.ConfigurationRefused,
        Version = "1.4.0",
    };

    private static ScreenState Create(int milligrams, int age) => new() { Now = Now, Readings = CreateSeries(milligrams, age) };

    /// <summary>The same value every five minutes; below 45 and above 450 mg/dL it is beyond the range of the sensor.</summary>
    private static ReadingSeries CreateSeries(int milligrams, int age, int count = 12, Trend trend = Trend.Stable)
    {
        var value = milligrams < 45 ? SensorValue.BelowRange : milligrams > 450 ? SensorValue.AboveRange
            : SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams));
        return ReadingSeries.Empty.Merge(Enumerable.Range(0, count).Select(
            i => new Reading(value, Now.AddMinutes(-age - (5 * i)), i == 0 ? trend : Trend.Unknown)));
    }
}
