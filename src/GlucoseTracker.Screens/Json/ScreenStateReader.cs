using System.Globalization;
using System.Text.Json;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Json;

/// <summary>
/// Reads a written state: the form that the golden frames and <c>preview --state</c> use. All keys but <c>now</c> may be left out.
/// </summary>
/// <remarks>
/// <c>readings</c> holds [minutes before now, whole mg/dL or "HI" or "LO"], oldest first; <c>arrow</c> belongs to the newest of them.
/// <c>networkChecked</c> is taken for true, as the pictures of the causes suppose. The limits of rules that decide before a picture is
/// drawn (<c>frozenAfterMinutes</c>, <c>noDataAlarmMinutes</c>) may stand there for the record.
/// </remarks>
public static class ScreenStateReader
{
    private const int DayMinutes = 1440;

    /// <summary>Within them no reading and no zone leads out of the calendar.</summary>
    private const int FirstYear = 2000;
    private const int LastYear = 2999;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a JSON text.</summary>
    /// <exception cref="ScreenStateException">It is not JSON, or a key is wrong.</exception>
    public static ScreenState Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new ScreenStateException($"The state is not JSON: line {e.LineNumber + 1}, place {e.BytePositionInLine + 1}.", e);
        }
    }

    /// <summary>Reads a JSON object.</summary>
    /// <exception cref="ScreenStateException">A key is wrong.</exception>
    public static ScreenState Read(JsonElement json)
    {
        var keys = new StateKeys(json);
        var now = Now(keys);
        var (page, hours) = keys.Choice("page", (ScreenPage.Glance, 3), StateNames.Pages);
        var source = keys.Text("source");
        var state = new ScreenState
        {
            Panel = keys.Choice("panel", PanelSize.Rows64, StateNames.Panels),
            Now = now,
            ClockTrusted = keys.Flag("clockTrusted", true),
            Doubt = keys.Choice("ageDoubt", AgeDoubt.None, StateNames.AgeDoubts),
            DoubtedSource = source,
            Clock = keys.Choice("clockStyle", ClockStyle.Hours24, StateNames.Clocks),
            Unit = keys.Choice("unit", GlucoseUnit.MillimolesPerLiter, StateNames.Units),
            Layout = keys.Choice("layout", ScreenLayout.Day, StateNames.Layouts),
            Limits = Limits(keys),
            Freshness = Freshness(keys),
            Readings = Readings(keys, now),
            Link = keys.Choice("connection", LinkState.Fine, StateNames.Links),
            Cause = Cause(keys, now, source),
            Answer = Answer(keys),
            Page = page,
            GraphHours = keys.Whole("hours", 1, 24) ?? hours,
            DetailsRow = keys.Whole("detailsRow", 0, 4) ?? 0,
            Keys = keys.Choice("keys", KeySet.ThreeAtRight, StateNames.KeySets),
            HelpHeld = keys.Choice("key", false, StateNames.Keys),
            SnoozeMinutes = keys.Whole("snoozeMinutes", 1, DayMinutes) ?? 15,
            SwitchOffByKey = keys.Flag("switchOffByKey", false),
            Today = Share(keys.Object("today")),
            LastNight = Share(keys.Object("lastNight")),
            Details = Details(keys, source),
            Orbit = keys.Wholes("orbit", 2, -Orbit.Reach, Orbit.Reach) is [var x, var y] ? new Orbit(x, y) : default,
        };
        _ = keys.Whole("frozenAfterMinutes", 1, DayMinutes);
        _ = keys.Whole("noDataAlarmMinutes", 1, DayMinutes);
        state = WithAlarmAndMovement(state, keys);
        keys.End();
        return state;
    }

    private static DateTimeOffset Now(StateKeys keys)
    {
        var offset = TimeSpan.FromMinutes(keys.Whole("utcOffsetMinutes", -14 * 60, 14 * 60) ?? 0);
        return DateTime.TryParseExact(keys.Text("now"), "s", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= FirstYear and <= LastYear
            ? new DateTimeOffset(local, offset)
            : throw keys.Problem("now", "must be a local time such as \"2026-11-21T14:34:00\".");
    }

    private static LevelLimits Limits(StateKeys keys)
    {
        if (keys.Object("limits") is not { } limits)
        {
            return LevelLimits.Default;
        }

        Glucose Limit(string key) => limits.Whole(key, 1, 1000) is { } value
            ? Glucose.FromMilligramsPerDeciliter(value)
            : throw limits.Problem(key, "is missing: all six limits are needed, in mg/dL.");
        var (urgentLow, low, targetLow) = (Limit("urgentLow"), Limit("low"), Limit("targetLow"));
        var (targetHigh, high, urgentHigh) = (Limit("targetHigh"), Limit("high"), Limit("urgentHigh"));
        limits.End();
        try
        {
            return LevelLimits.Create(urgentLow, low, targetLow, targetHigh, high, urgentHigh);
        }
        catch (ArgumentException e)
        {
            throw new ScreenStateException($"limits: {e.Message}", e);
        }
    }

    private static FreshnessLimits Freshness(StateKeys keys)
    {
        if (keys.Object("freshness") is not { } freshness)
        {
            return FreshnessLimits.Default;
        }

        TimeSpan Minutes(string key, TimeSpan otherwise) =>
            freshness.Whole(key, 1, DayMinutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : otherwise;
        var (ageing, stale, none) = (Minutes("ageingFrom", FreshnessLimits.Default.AgeingFrom),
            Minutes("staleFrom", FreshnessLimits.Default.StaleFrom), Minutes("noneFrom", FreshnessLimits.Default.NoneFrom));
        freshness.End();
        try
        {
            return new FreshnessLimits(ageing, stale, none);
        }
        catch (ArgumentException e)
        {
            throw new ScreenStateException($"freshness: {e.Message}", e);
        }
    }

    private static ReadingSeries Readings(StateKeys keys, DateTimeOffset now)
    {
        var arrow = keys.Choice("arrow", Trend.Unknown, StateNames.Arrows);
        if (keys.Take("readings") is not { } list)
        {
            return ReadingSeries.Empty;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            throw keys.Problem("readings", "must be a list of [minutes before now, mg/dL].");
        }

        var readings = list.EnumerateArray().Select((item, i) => Reading(keys, $"readings[{i}]", item, now)).ToList();
        return readings.Count == 0
            ? ReadingSeries.Empty
            : ReadingSeries.Empty.Merge([.. readings[..^1], readings[^1] with { Trend = arrow }]);
    }

    private static Reading Reading(StateKeys keys, string key, JsonElement item, DateTimeOffset now)
    {
        if (item.ValueKind != JsonValueKind.Array || item.GetArrayLength() != 2
            || item[0].ValueKind != JsonValueKind.Number || !item[0].TryGetDecimal(out var ago) || ago is < -DayMinutes or > 400 * DayMinutes)
        {
            throw keys.Problem(key, "must be [minutes before now, mg/dL].");
        }

        var value = item[1] switch
        {
            { ValueKind: JsonValueKind.String } text when text.ValueEquals("HI") => SensorValue.AboveRange,
            { ValueKind: JsonValueKind.String } text when text.ValueEquals("LO") => SensorValue.BelowRange,
            var number => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(keys.Whole(key, number, 1, 1000))),
        };
        return new Reading(value, now.AddTicks(-(long)(ago * TimeSpan.TicksPerMinute)), Trend.Unknown);
    }

    private static CauseView? Cause(StateKeys keys, DateTimeOffset now, string? source)
    {
        var cause = keys.Choice("cause", null, StateNames.Causes);
        var (detail, instead) = keys.Choice("causeDetail", (CauseDetail.None, null), StateNames.CauseDetails);
        cause = cause == ConnectionCause.ClockNotTrusted ? instead ?? cause : cause;
        var facts = new CauseView(cause ?? ConnectionCause.NoReadingYet)
        {
            Source = source,
            Detail = detail,
            MinutesLeft = keys.Whole("minutesLeft", 0, DayMinutes),
            MinutesTotal = keys.Whole("minutesTotal", 1, DayMinutes),
            NextTryMinutes = keys.Whole("nextTryMinutes", 0, DayMinutes),
            People = keys.Whole("people", 0, 99),
            VersionAsked = keys.Text("versionAsked"),
            EndedAt = EndedAt(keys, now),
            NetworkChecked = keys.Flag("networkChecked", true),
        };
        return cause is null ? null : facts;
    }

    private static DateTimeOffset? EndedAt(StateKeys keys, DateTimeOffset now)
    {
        if (keys.Text("endedAt") is not { } text)
        {
            return null;
        }

        return DateTime.TryParseExact($"{text} {now.Year}", "d MMM HH:mm yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? new DateTimeOffset(at, now.Offset)
            : throw keys.Problem("endedAt", "must be a local time such as \"21 Nov 14:12\".");
    }

    private static KeyAnswer? Answer(StateKeys keys) => keys.Text("answer") switch
    {
        null => null,
        "new value" => new KeyAnswer(KeyAnswerKind.NewValue),
        "nothing newer" => new KeyAnswer(KeyAnswerKind.NothingNewer),
        "no answer" => new KeyAnswer(KeyAnswerKind.NoAnswer),
        var text when text.Split(' ') is ["asked", var number, "s", "ago"] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            => new KeyAnswer(KeyAnswerKind.AskedAgo, seconds),
        _ => throw keys.Problem("answer", "may be \"new value\", \"nothing newer\", \"no answer\" or \"asked 20 s ago\"."),
    };

    /// <summary>Shares are written as slots of five minutes.</summary>
    private static GlucoseStatistics? Share(StateKeys? keys)
    {
        if (keys is null)
        {
            return null;
        }

        TimeSpan Slots(string key) => TimeSpan.FromMinutes(5 * (keys.Whole(key, 0, 100000) ?? throw keys.Problem(key, "is missing.")));
        var (all, time) = (Slots("all"), new RangeTime(Slots("below"), Slots("in"), Slots("above")));
        keys.End();
        return time.Known > all ? throw keys.Problem("all", "must be at least below + in + above.") : new GlucoseStatistics
        {
            Span = all,
            Own = time,
            Consensus = time,
            Outer = time,
            Readings = (int)(time.Known / TimeSpan.FromMinutes(5)),
            BeyondSensor = 0,
            MeanMilligrams = null,
            DeviationMilligrams = null,
        };
    }

    private static DeviceDetails Details(StateKeys keys, string? source)
    {
        var day = keys.Wholes("sensorDay", (1, 2), 1, 99);
        TimeOnly? lastPoll = keys.Text("lastPoll") switch
        {
            null => null,
            var text when TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => time,
            _ => throw keys.Problem("lastPoll", "must be a time such as \"14:32:10\"."),
        };
        return new DeviceDetails
        {
            SensorDay = day?[0],
            SensorDays = day is [_, var days] ? days : null,
            Source = source,
            Address = keys.Text("address"),
            LastPoll = lastPoll,
            Version = keys.Text("version"),
        };
    }

    private static ScreenState WithAlarmAndMovement(ScreenState state, StateKeys keys)
    {
        var second = false;
        if (keys.Object("alarm") is { } alarm)
        {
            state = state with
            {
                Alarm = new AlarmView(
                    alarm.Choice("state", AlarmPhase.Ringing, StateNames.AlarmPhases),
                    alarm.Choice("kind", AlarmKind.UrgentLow, StateNames.AlarmKinds),
                    alarm.Whole("minutesLeft", 0, DayMinutes) ?? 0),
            };
            second = alarm.Choice("phase", false, StateNames.RingingPictures);
            alarm.End();
        }

        return state with
        {
            Movement = new Movement
            {
                SmallPoint = keys.Choice("heartbeat", false, StateNames.Heartbeats),
                AskingDots = keys.Whole("dots", 0, 3) ?? 0,
                SecondRingingPicture = second,
                SecondLabel = keys.Flag("secondLabel", false),
            },
        };
    }
}
