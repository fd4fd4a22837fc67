using System.Globalization;
using System.Text.Json;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Json;

/// <summary>
/// Reads a described state in the format that the golden frames and <c>preview --state</c> use. All keys except <c>now</c> are optional.
/// </summary>
/// <remarks>
/// <c>readings</c> holds [minutes before now, whole mg/dL or "HI" or "LO"], oldest first; <c>arrow</c> belongs to the newest of them.
/// <c>networkChecked</c> is true by default, as in the pictures of the causes. The limits of rules that decide before a picture is
/// drawn (<c>frozenAfterMinutes</c>, <c>noDataAlarmMinutes</c>) may be present; they have no effect.
/// </remarks>
public static class ScreenStateReader
{
    private const int DayMinutes = 1440;
    private const int MaxReadings = 2 * DayMinutes;

    /// <summary>The bounds of times, within which no reading and no zone leaves the calendar.</summary>
    private const int FirstYear = 2000;
    private const int LastYear = 2999;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a JSON text.</summary>
    /// <exception cref="ScreenStateException">It is not JSON, or a key is wrong.</exception>
    public static ScreenState Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
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
        var keys = new StateObject(json);
        var now = ReadNow(keys);
        var (page, hours) = keys.GetChoice("page", (ScreenPage.Glance, 3), StateNames.Pages);
        var source = keys.GetText("source");
        var state = new ScreenState
        {
            Panel = keys.GetChoice("panel", PanelSize.Rows64, StateNames.Panels),
            Now = now,
            ClockTrusted = keys.GetFlag("clockTrusted", true),
            Doubt = keys.GetChoice("ageDoubt", AgeDoubt.None, StateNames.AgeDoubts),
            DoubtedSource = source,
            Strings = ScreenStrings.Get(keys.GetChoice("language", Language.English, LanguageNames.All)),
            Clock = keys.GetChoice("clockStyle", ClockStyle.Hours24, StateNames.Clocks),
            Unit = keys.GetChoice("unit", GlucoseUnit.MillimolesPerLiter, StateNames.Units),
            Layout = keys.GetChoice("layout", ScreenLayout.Day, StateNames.Layouts),
            Limits = ReadLimits(keys),
            Freshness = ReadFreshness(keys),
            Readings = ReadReadings(keys, now),
            Link = keys.GetChoice("connection", LinkState.Fine, StateNames.LinkStates),
            Cause = ReadCause(keys, now, source),
            Feedback = ReadFeedback(keys),
            Notice = keys.GetChoice("notice", DeviceNotices.None, StateNames.Notices),
            Page = page,
            GraphHours = keys.GetWhole("hours", 1, 24) ?? hours,
            DetailsRow = keys.GetWhole("detailsRow", 0, 6) ?? 0,
            Keys = keys.GetChoice("keys", KeySet.ThreeAtRight, StateNames.KeySets),
            AnswersByPhone = keys.GetFlag("answersByPhone", false),
            HelpHeld = keys.GetChoice("key", false, StateNames.HelpKeys),
            SnoozeMinutes = keys.GetWhole("snoozeMinutes", 1, DayMinutes) ?? 15,
            SwitchOffByKey = keys.GetFlag("switchOffByKey", false),
            Today = ReadStatistics(keys.GetObject("today")),
            LastNight = ReadStatistics(keys.GetObject("lastNight")),
            Details = ReadDetails(keys, source),
            PixelShift = keys.GetWholes("orbit", 2, -PixelShift.MaxOffset, PixelShift.MaxOffset) is [var x, var y]
                ? new PixelShift(x, y)
                : default,
        };
        _ = keys.GetWhole("frozenAfterMinutes", 1, DayMinutes);
        _ = keys.GetWhole("noDataAlarmMinutes", 1, DayMinutes);
        state = ReadAlarmAndAnimation(state, keys);
        keys.RefuseUnknownKeys();
        return state;
    }

    private static DateTimeOffset ReadNow(StateObject keys)
    {
        var offset = TimeSpan.FromMinutes(keys.GetWhole("utcOffsetMinutes", -14 * 60, 14 * 60) ?? 0);
        return DateTime.TryParseExact(keys.GetText("now"), "s", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local.Year is >= FirstYear and <= LastYear
            ? new DateTimeOffset(local, offset)
            : throw keys.CreateException("now", "must be a local time such as \"2026-11-21T14:34:00\".");
    }

    private static LevelLimits ReadLimits(StateObject keys)
    {
        if (keys.GetObject("limits") is not { } limits)
        {
            return LevelLimits.Default;
        }

        Glucose Limit(string key) => limits.GetWhole(key, 1, 1000) is { } value
            ? Glucose.FromMilligramsPerDeciliter(value)
            : throw limits.CreateException(key, "is missing: all six limits are needed, in mg/dL.");
        var (urgentLow, low, targetLow) = (Limit("urgentLow"), Limit("low"), Limit("targetLow"));
        var (targetHigh, high, urgentHigh) = (Limit("targetHigh"), Limit("high"), Limit("urgentHigh"));
        limits.RefuseUnknownKeys();
        try
        {
            return LevelLimits.Create(urgentLow, low, targetLow, targetHigh, high, urgentHigh);
        }
        catch (ArgumentException e)
        {
            throw new ScreenStateException($"limits: {e.Message}", e);
        }
    }

    private static FreshnessLimits ReadFreshness(StateObject keys)
    {
        if (keys.GetObject("freshness") is not { } freshness)
        {
            return FreshnessLimits.Default;
        }

        TimeSpan Minutes(string key, TimeSpan otherwise) =>
            freshness.GetWhole(key, 1, DayMinutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : otherwise;
        var (ageing, stale, none) = (Minutes("ageingFrom", FreshnessLimits.Default.AgeingFrom),
            Minutes("staleFrom", FreshnessLimits.Default.StaleFrom), Minutes("noneFrom", FreshnessLimits.Default.NoneFrom));
        freshness.RefuseUnknownKeys();
        try
        {
            return new FreshnessLimits(ageing, stale, none);
        }
        catch (ArgumentException e)
        {
            throw new ScreenStateException($"freshness: {e.Message}", e);
        }
    }

    private static ReadingSeries ReadReadings(StateObject keys, DateTimeOffset now)
    {
        var arrow = keys.GetChoice("arrow", Trend.Unknown, StateNames.Arrows);
        if (keys.Find("readings") is not { } list)
        {
            return ReadingSeries.Empty;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            throw keys.CreateException("readings", "must be a list of [minutes before now, mg/dL].");
        }

        if (list.GetArrayLength() > MaxReadings)
        {
            throw keys.CreateException("readings", $"must have at most {MaxReadings} items, one for each minute of two days.");
        }

        var readings = list.EnumerateArray().Select((item, i) => ReadReading(keys, $"readings[{i}]", item, now)).ToList();
        return readings.Count == 0
            ? ReadingSeries.Empty
            : ReadingSeries.Empty.Merge([.. readings[..^1], readings[^1] with { Trend = arrow }]);
    }

    private static Reading ReadReading(StateObject keys, string key, JsonElement item, DateTimeOffset now)
    {
        if (item.ValueKind != JsonValueKind.Array || item.GetArrayLength() != 2
            || item[0].ValueKind != JsonValueKind.Number || !item[0].TryGetDecimal(out var ago) || ago is < -DayMinutes or > 400
                * DayMinutes)
        {
            throw keys.CreateException(key, "must be [minutes before now, mg/dL].");
        }

        var value = item[1] switch
        {
            { ValueKind: JsonValueKind.String } text when text.ValueEquals("HI") => SensorValue.AboveRange,
            { ValueKind: JsonValueKind.String } text when text.ValueEquals("LO") => SensorValue.BelowRange,
            var number => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(keys.GetWhole(key, number, 1, 1000))),
        };
        return new Reading(value, now.AddTicks(-(long)(ago * TimeSpan.TicksPerMinute)), Trend.Unknown);
    }

    private static CauseView? ReadCause(StateObject keys, DateTimeOffset now, string? source)
    {
        var cause = keys.GetChoice("cause", null, StateNames.Causes);
        var (detail, instead) = keys.GetChoice("causeDetail", (CauseDetail.None, null), StateNames.CauseDetails);
        cause = cause == ConnectionCause.ClockNotTrusted ? instead ?? cause : cause;
        var view = new CauseView(cause ?? ConnectionCause.NoReadingYet)
        {
            Source = source,
            Detail = detail,
            MinutesLeft = keys.GetWhole("minutesLeft", 0, DayMinutes),
            MinutesTotal = keys.GetWhole("minutesTotal", 1, DayMinutes),
            NextTryMinutes = keys.GetWhole("nextTryMinutes", 0, DayMinutes),
            People = keys.GetWhole("people", 0, 99),
            VersionAsked = keys.GetText("versionAsked"),
            EndedAt = ReadEndedAt(keys, now),
            NetworkChecked = keys.GetFlag("networkChecked", true),
        };
        return cause is null ? null : view;
    }

    private static DateTimeOffset? ReadEndedAt(StateObject keys, DateTimeOffset now)
    {
        if (keys.GetText("endedAt") is not { } text)
        {
            return null;
        }

        return DateTime.TryParseExact(
            $"{text} {now.Year}", "d MMM HH:mm yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? new DateTimeOffset(at, now.Offset)
            : throw keys.CreateException("endedAt", "must be a local time such as \"21 Nov 14:12\".");
    }

    private static KeyFeedback? ReadFeedback(StateObject keys) => keys.GetText("answer") switch
    {
        null => null,
        "new value" => new KeyFeedback(KeyFeedbackKind.NewValue),
        "nothing newer" => new KeyFeedback(KeyFeedbackKind.NothingNewer),
        "no answer" => new KeyFeedback(KeyFeedbackKind.NoResponse),
        var text when text.Split(' ') is ["asked", var number, "s", "ago"]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            => new KeyFeedback(KeyFeedbackKind.PolledRecently, seconds),
        _ => throw keys.CreateException("answer", "may be \"new value\", \"nothing newer\", \"no answer\" or \"asked 20 s ago\"."),
    };

    /// <summary>Shares are written as slots of five minutes.</summary>
    private static GlucoseStatistics? ReadStatistics(StateObject? keys)
    {
        if (keys is null)
        {
            return null;
        }

        TimeSpan Slots(string key) =>
            TimeSpan.FromMinutes(5 * (keys.GetWhole(key, 0, 100000) ?? throw keys.CreateException(key, "is missing.")));
        var (all, time) = (Slots("all"), new RangeTime(Slots("below"), Slots("in"), Slots("above")));
        keys.RefuseUnknownKeys();
        return time.Known > all ? throw keys.CreateException("all", "must be at least below + in + above.") : new GlucoseStatistics
        {
            Span = all,
            Own = time,
            Consensus = time,
            Outer = time,
            Readings = (int)(time.Known / TimeSpan.FromMinutes(5)),
            BeyondSensor = 0,
            Mean = null,
            Deviation = null,
        };
    }

    private static DeviceDetails ReadDetails(StateObject keys, string? source)
    {
        var day = keys.GetWholes("sensorDay", (1, 2), 1, 99);
        TimeOnly? lastPoll = keys.GetText("lastPoll") switch
        {
            null => null,
            var text when TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => time,
            _ => throw keys.CreateException("lastPoll", "must be a time such as \"14:32:10\"."),
        };
        return new DeviceDetails
        {
            SensorDay = day?[0],
            SensorDays = day is [_, var days] ? days : null,
            Source = source,
            Address = keys.GetText("address"),
            LastPoll = lastPoll,
            Wireless = new WirelessLink(
                keys.GetChoice("wifi", WirelessState.Unknown, StateNames.WirelessStates), keys.GetWhole("wifiDbm", -127, -1)),
            Finding = keys.GetChoice("finding", null, StateNames.Findings),
            Version = keys.GetText("version"),
        };
    }

    private static ScreenState ReadAlarmAndAnimation(ScreenState state, StateObject keys)
    {
        var second = false;
        if (keys.GetObject("alarm") is { } alarm)
        {
            state = state with
            {
                Alarm = new AlarmView(
                    alarm.GetChoice("state", AlarmPhase.Ringing, StateNames.AlarmPhases),
                    alarm.GetChoice("kind", AlarmKind.UrgentLow, StateNames.AlarmKinds),
                    alarm.GetWhole("minutesLeft", 0, DayMinutes) ?? 0),
            };
            second = alarm.GetChoice("phase", false, StateNames.RingingFrames);
            alarm.RefuseUnknownKeys();
        }

        return state with
        {
            Animation = new AnimationPhase
            {
                IsHeartbeatSmall = keys.GetChoice("heartbeat", false, StateNames.Heartbeats),
                PollingDots = keys.GetWhole("dots", 0, 3) ?? 0,
                IsSecondRingingFrame = second,
                IsSecondLabel = keys.GetFlag("secondLabel", false),
            },
        };
    }
}
