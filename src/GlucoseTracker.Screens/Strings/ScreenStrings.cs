using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Strings;

/// <summary>
/// The English texts of the screens except those of causes (<see cref="CauseStrings"/>). Texts with numbers are written to a buffer.
/// </summary>
internal static class ScreenStrings
{
    /// <summary>The required length of a buffer.</summary>
    public const int MaxLength = 40;

    private const int DayMinutes = 1440;

    public const string Minutes = "min";
    public const string Late = "late";
    public const string Old = "OLD";
    public const string WasLow = "was low";
    public const string WasHigh = "was high";
    public const string Low = "LOW";
    public const string High = "HIGH";
    public const string BelowRange = "below range";
    public const string AboveRange = "above range";
    public const string ConnectionLost = "connection lost";
    public const string Lost = "lost";
    public const string CheckAlarms = "check alarms";
    public const string CheckAlarmsTiny = "alarms";
    public const string UnchangedTiny = "same";
    public const string Polling = "asking";
    public const string SnoozedTiny = "quiet";
    public const string Snooze = "snooze";
    public const string Acknowledged = "acknowledged";
    public const string AcknowledgedTiny = "seen";
    public const string AnswerByPhone = "by phone";
    public const string AnswerByCommand = "by ssh";
    public const string Refresh = "refresh";
    public const string NextPage = "next page";
    public const string Light = "light";
    public const string Press = "press";
    public const string Twice = "twice";
    public const string HoldLong = "hold 5 s";
    public const string HoldForTest = "hold 3 s: test";
    public const string HoldForOff = "hold 5 s: off";
    public const string Command = "> glucose-tracker login";
    public const string NoReadingSoFar = "No reading so far.";
    public const string NoData = "No data";
    public const string NoDataFor = "No data for";
    public const string PhoneNearSensor = "Phone near sensor?";
    public const string TimeInRangeTitle = "Time in range";
    public const string Today = "today";
    public const string LastNight = "last night";
    public const string NotKnown = "−−";
    public const string AlarmTest = "Alarm test";
    public const string DoYouHearIt = "Do you hear it?";
    public const string AnyKeyStopsIt = "Any key stops it";
    public const string EndsAfter30Seconds = "It ends after 30 s";
    public const string LowSoon = "low soon";
    public const string FallingFast = "FALLS";
    public const string RisingFast = "RISES";
    public const string Unchanged = "SAME";
    public const string Sensor = "sensor";
    public const string NoDataYet = "no data yet";
    public const string ClockNotSet = "Clock not set";
    public const string ClocksDiffer = "Clocks differ";
    public const string ClockIsFast = "Phone clock?";
    public const string Name = "Glucose";
    public const string Name2 = "Tracker";
    public const string Starting = "starting";
    public const string SwitchingOff = "Switching off";
    public const string UnplugWhenDark = "Unplug when dark";

    /// <summary>The one-line reason why the age is unknown.</summary>
    public static string Describe(AgeDoubt doubt) => doubt switch
    {
        AgeDoubt.ClockNotTrusted => ClockNotSet,
        AgeDoubt.ClocksDisagree => ClocksDiffer,
        AgeDoubt.DeviceClockFast or AgeDoubt.None => ClockIsFast,
    };

    /// <summary>What is wrong with the device, and one word for it.</summary>
    public static (string Words, string Tiny) GetNotice(DeviceNotices notice) => notice switch
    {
        DeviceNotices.LowVoltage => ("low voltage", "power"),
        DeviceNotices.CardFull => ("card nearly full", "card"),
        DeviceNotices.Throttled => ("slowed down", "slow"),
        DeviceNotices.AlarmTestDue => ("try the alarm", "try"),
        _ => ("", ""),
    };

    /// <summary>On a device without keys: from where an alarm is answered.</summary>
    public static string GetAnswerWay(ScreenState state) => state.AnswersByPhone ? AnswerByPhone : AnswerByCommand;

    public static string GetBeyondRange(bool high) => high ? AboveRange : BelowRange;

    public static string GetLevel(bool high) => high ? High : Low;

    public static string GetPastLevel(bool high) => high ? WasHigh : WasLow;

    public static string GetDirection(Trend trend) => trend switch
    {
        Trend.Unknown => "",
        Trend.DroppingFast => "Dropping Fast",
        Trend.GoingLow => "Going Low",
        Trend.Stable => "Stable",
        Trend.GoingHigh => "Going High",
        Trend.IncreasingFast => "Increasing Fast",
    };

    /// <summary>An age, such as "now", "3 min" or "1 h 20 min".</summary>
    public static ReadOnlySpan<char> Age(int minutes, Span<char> buffer) => minutes == 0 ? "now" : Span(minutes, buffer);

    /// <summary>A duration, such as "3 min", "2 h", "1 h 20 min" or "2 d 5 h".</summary>
    public static ReadOnlySpan<char> Span(int minutes, Span<char> buffer) => minutes switch
    {
        < 60 => new LineBuilder(buffer).Add(minutes).Add(" min").Text,
        < DayMinutes when minutes % 60 == 0 => new LineBuilder(buffer).Add(minutes / 60).Add(" h").Text,
        < DayMinutes => new LineBuilder(buffer).Add(minutes / 60).Add(" h ").Add(minutes % 60).Add(" min").Text,
        _ => new LineBuilder(buffer).Add(minutes / DayMinutes).Add(" d ").Add(minutes % DayMinutes / 60).Add(" h").Text,
    };

    /// <summary>The lateness, such as "8 min late".</summary>
    public static ReadOnlySpan<char> AgeLate(int minutes, Span<char> buffer) => new LineBuilder(buffer).Add(minutes).Add(" min late").Text;

    /// <summary>A duration with "for", such as "for 1 h 20 min".</summary>
    public static ReadOnlySpan<char> ForSpan(ReadOnlySpan<char> span, Span<char> buffer) =>
        new LineBuilder(buffer).Add("for ").Add(span).Text;

    /// <summary>A wait, rounded up: "1 min" to "59 min", then "2 h".</summary>
    public static ReadOnlySpan<char> Wait(int minutes, Span<char> buffer) => minutes < 60
        ? new LineBuilder(buffer).Add(Math.Max(1, minutes)).Add(" min").Text
        : new LineBuilder(buffer).Add((minutes + 59) / 60).Add(" h").Text;

    public static ReadOnlySpan<char> Number(int number, Span<char> buffer) => new LineBuilder(buffer).Add(number).Text;

    public static ReadOnlySpan<char> UnchangedFor(int minutes, Span<char> buffer) => minutes < 60
        ? new LineBuilder(buffer).Add("same for ").Add(minutes).Add(" min").Text
        : new LineBuilder(buffer).Add("same for ").Add(minutes / 60).Add(" h").Text;

    public static ReadOnlySpan<char> Snoozed(int minutes, Span<char> buffer) =>
        new LineBuilder(buffer).Add("quiet ").Add(minutes).Add(" min").Text;

    public static ReadOnlySpan<char> SnoozeFor(int minutes, Span<char> buffer) =>
        new LineBuilder(buffer).Add("snooze ").Add(minutes).Add(" min").Text;

    public static ReadOnlySpan<char> Feedback(KeyFeedback answer, Span<char> buffer) => answer.Kind switch
    {
        KeyFeedbackKind.NewValue => "new value",
        KeyFeedbackKind.NothingNewer => "nothing newer",
        KeyFeedbackKind.NoResponse => "no answer",
        KeyFeedbackKind.PolledRecently => new LineBuilder(buffer).Add("asked ").Add(answer.SecondsAgo).Add(" s ago").Text,
    };

    /// <summary>The feedback in one word, for a low budget of pixels.</summary>
    public static string GetFeedbackTiny(KeyFeedback answer) => answer.Kind switch
    {
        KeyFeedbackKind.NewValue => "new",
        KeyFeedbackKind.NothingNewer => "no news",
        KeyFeedbackKind.NoResponse => "failed",
        KeyFeedbackKind.PolledRecently => "asked",
    };

    /// <summary>
    /// The last value, such as "5.6 was 23 min ago", "5.6 was at 13:12" or "5.6 was on 20 Nov"; a value of an earlier day has its date.
    /// </summary>
    public static ReadOnlySpan<char> LastValue(in View view, Span<char> buffer, string end = "")
    {
        Span<char> part = stackalloc char[MaxLength];
        var at = view.State.Now.AddMinutes(-view.AgeMinutes);
        var line = new LineBuilder(buffer).Add(view.Text).Add(" was ");
        line = view.AgeMinutes switch
        {
            < 60 => line.Add(Span(view.AgeMinutes, part)).Add(" ago"),
            < DayMinutes => line.Add("at ").Add(TimeOfDay(at, view.State.Clock, part)),
            _ => line.Add("on ").Add(Date(at, part)),
        };
        return line.Add(end).Text;
    }

    /// <summary>A date, such as "20 Nov".</summary>
    public static ReadOnlySpan<char> Date(DateTimeOffset date, Span<char> buffer) =>
        new LineBuilder(buffer).Add(date.Day).Add(" ").Add("JanFebMarAprMayJunJulAugSepOctNovDec".AsSpan(3 * (date.Month - 1), 3)).Text;

    /// <summary>A time of day, such as "14:32" or "2:32 pm".</summary>
    public static ReadOnlySpan<char> TimeOfDay(DateTimeOffset time, ClockStyle style, Span<char> buffer) => style switch
    {
        ClockStyle.Hours24 => ShortTime(time, style, buffer),
        ClockStyle.Hours12 =>
            new LineBuilder(buffer).Add(ToHour12(time.Hour)).Add(":").AddTwoDigits(time.Minute).Add(time.Hour < 12 ? " am" : " pm").Text,
    };

    /// <summary>A time of day without "am" and "pm", such as "14:30" or "2:30".</summary>
    public static ReadOnlySpan<char> ShortTime(DateTimeOffset time, ClockStyle style, Span<char> buffer) => style switch
    {
        ClockStyle.Hours24 => new LineBuilder(buffer).AddTwoDigits(time.Hour).Add(":").AddTwoDigits(time.Minute).Text,
        ClockStyle.Hours12 => new LineBuilder(buffer).Add(ToHour12(time.Hour)).Add(":").AddTwoDigits(time.Minute).Text,
    };

    /// <summary>The hour on the axis of a graph, such as "05" or "2".</summary>
    public static ReadOnlySpan<char> Hour(int hour, ClockStyle style, Span<char> buffer) => style switch
    {
        ClockStyle.Hours24 => new LineBuilder(buffer).AddTwoDigits(hour).Text,
        ClockStyle.Hours12 => new LineBuilder(buffer).Add(ToHour12(hour)).Text,
    };

    public static ReadOnlySpan<char> Hours(int hours, Span<char> buffer) => new LineBuilder(buffer).Add(hours).Add(" h").Text;

    public static ReadOnlySpan<char> Coverage(int percent, bool enough, Span<char> buffer) => enough
        ? new LineBuilder(buffer).Add("data ").Add(percent).Add(" %").Text
        : new LineBuilder(buffer).Add("only ").Add(percent).Add(" % data").Text;

    /// <summary>
    /// The day of the sensor's life. When the life is unknown, both are named; on the 15th day only the longer one is possible.
    /// </summary>
    public static ReadOnlySpan<char> SensorDay(int day, int? days, Span<char> buffer)
    {
        var line = new LineBuilder(buffer).Add("day ").Add(day).Add(" of ");
        return (days, day) switch
        {
            ({ } known, _) => line.Add(known).Text,
            (null, <= SensorLife.ShortDays) => line.Add(SensorLife.ShortDays).Add("/").Add(SensorLife.LongDays).Text,
            _ => line.Add(SensorLife.LongDays).Text,
        };
    }

    public static ReadOnlySpan<char> Address(string address, Span<char> buffer) =>
        new LineBuilder(buffer).Add("address ").Add(address).Text;

    public static ReadOnlySpan<char> LastPoll(TimeOnly time, ClockStyle style, Span<char> buffer) => style switch
    {
        ClockStyle.Hours24 =>
            new LineBuilder(buffer).AddTwoDigits(time.Hour).Add(":").AddTwoDigits(time.Minute).Add(":").AddTwoDigits(time.Second).Text,
        ClockStyle.Hours12 => new LineBuilder(buffer).Add(ToHour12(time.Hour)).Add(":").AddTwoDigits(time.Minute).Add(":")
            .AddTwoDigits(time.Second).Add(time.Hour < 12 ? " am" : " pm").Text,
    };

    private static int ToHour12(int hour) => hour % 12 == 0 ? 12 : hour % 12;
}
