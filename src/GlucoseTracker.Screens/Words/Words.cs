using System.Runtime.CompilerServices;
using GlucoseTracker.Domain;

namespace GlucoseTracker.Screens;

/// <summary>The words of the screens, in plain English; those of the causes stand in <see cref="CauseWords"/>. Texts with a number go into a buffer.</summary>
internal static class Words
{
    /// <summary>Characters that hold every text.</summary>
    public const int Longest = 40;

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
    public const string SameShort = "same";
    public const string Asking = "asking";
    public const string Snooze = "snooze";
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
    public const string Unknown = "−−";
    public const string AlarmTest = "Alarm test";
    public const string DoYouHearIt = "Do you hear it?";
    public const string AnyKeyStopsIt = "Any key stops it";
    public const string Falls = "FALLS";
    public const string Rises = "RISES";
    public const string Same = "SAME";
    public const string Sensor = "sensor";
    public const string NoDataYet = "no data yet";
    public const string ClockNotSet = "Clock not set";
    public const string Name = "Glucose";
    public const string Name2 = "Tracker";
    public const string Starting = "starting";
    public const string SwitchingOff = "Switching off";
    public const string UnplugWhenDark = "Unplug when dark";

    public static string Beyond(bool high) => high ? AboveRange : BelowRange;

    public static string Level(bool high) => high ? High : Low;

    public static string Was(bool high) => high ? WasHigh : WasLow;

    public static string Direction(Trend trend) => trend switch
    {
        Trend.Unknown => "",
        Trend.DroppingFast => "Dropping Fast",
        Trend.GoingLow => "Going Low",
        Trend.Stable => "Stable",
        Trend.GoingHigh => "Going High",
        Trend.IncreasingFast => "Increasing Fast",
    };

    /// <summary>"now", "3 min", "1 h 20 min".</summary>
    public static ReadOnlySpan<char> Age(int minutes, Span<char> buffer) => minutes == 0 ? "now" : Span(minutes, buffer);

    /// <summary>"3 min", "2 h", "1 h 20 min", "2 d 5 h".</summary>
    public static ReadOnlySpan<char> Span(int minutes, Span<char> buffer) => minutes switch
    {
        < 60 => Write(buffer, $"{minutes} min"),
        < 1440 when minutes % 60 == 0 => Write(buffer, $"{minutes / 60} h"),
        < 1440 => Write(buffer, $"{minutes / 60} h {minutes % 60} min"),
        _ => Write(buffer, $"{minutes / 1440} d {minutes % 1440 / 60} h"),
    };

    /// <summary>"8 min late".</summary>
    public static ReadOnlySpan<char> AgeLate(int minutes, Span<char> buffer) => Write(buffer, $"{minutes} min late");

    /// <summary>"for 1 h 20 min".</summary>
    public static ReadOnlySpan<char> ForSpan(ReadOnlySpan<char> span, Span<char> buffer) => Write(buffer, $"for {span}");

    /// <summary>A wait, rounded up: "1 min" to "59 min", then "2 h".</summary>
    public static ReadOnlySpan<char> Wait(int minutes, Span<char> buffer) =>
        minutes < 60 ? Write(buffer, $"{Math.Max(1, minutes)} min") : Write(buffer, $"{(minutes + 59) / 60} h");

    public static ReadOnlySpan<char> Number(int number, Span<char> buffer) => Write(buffer, $"{number}");

    public static ReadOnlySpan<char> SameFor(int minutes, Span<char> buffer) => minutes < 60
        ? Write(buffer, $"same for {minutes} min")
        : Write(buffer, $"same for {minutes / 60} h");

    public static ReadOnlySpan<char> Quiet(int minutes, Span<char> buffer) => Write(buffer, $"quiet {minutes} min");

    public static ReadOnlySpan<char> SnoozeFor(int minutes, Span<char> buffer) => Write(buffer, $"snooze {minutes} min");

    public static ReadOnlySpan<char> Answer(KeyAnswer answer, Span<char> buffer) => answer.Kind switch
    {
        KeyAnswerKind.NewValue => "new value",
        KeyAnswerKind.NothingNewer => "nothing newer",
        KeyAnswerKind.NoAnswer => "no answer",
        KeyAnswerKind.AskedAgo => Write(buffer, $"asked {answer.SecondsAgo} s ago"),
    };

    /// <summary>"5.6 was 23 min ago", "5.6 was at 13:12", "5.6 was on 20 Nov": what is no longer today must not look like it.</summary>
    public static ReadOnlySpan<char> Last(in View view, Span<char> buffer, string end = "")
    {
        Span<char> part = stackalloc char[Longest];
        var at = view.State.Now.AddMinutes(-view.AgeMinutes);
        return view.AgeMinutes switch
        {
            < 60 => Write(buffer, $"{view.Text} was {Span(view.AgeMinutes, part)} ago{end}"),
            < 1440 => Write(buffer, $"{view.Text} was at {TimeOfDay(at, view.State.Clock, part)}{end}"),
            _ => Write(buffer, $"{view.Text} was on {at:d MMM}{end}"),
        };
    }

    /// <summary>"14:32", "2:32 pm".</summary>
    public static ReadOnlySpan<char> TimeOfDay(DateTimeOffset time, ClockStyle style, Span<char> buffer) => style switch
    {
        ClockStyle.Hours24 => Write(buffer, $"{time:HH:mm}"),
        ClockStyle.Hours12 => Write(buffer, $"{Twelve(time.Hour)}:{time.Minute:00} {(time.Hour < 12 ? "am" : "pm")}"),
    };

    /// <summary>"14:30", "2:30".</summary>
    public static ReadOnlySpan<char> ShortTime(DateTimeOffset time, ClockStyle style, Span<char> buffer) => style switch
    {
        ClockStyle.Hours24 => Write(buffer, $"{time:HH:mm}"),
        ClockStyle.Hours12 => Write(buffer, $"{Twelve(time.Hour)}:{time.Minute:00}"),
    };

    /// <summary>The hour at a graph's axis: "05", "2".</summary>
    public static ReadOnlySpan<char> Hour(int hour, ClockStyle style, Span<char> buffer) => style switch
    {
        ClockStyle.Hours24 => Write(buffer, $"{hour:00}"),
        ClockStyle.Hours12 => Write(buffer, $"{Twelve(hour)}"),
    };

    public static ReadOnlySpan<char> Hours(int hours, Span<char> buffer) => Write(buffer, $"{hours} h");

    public static ReadOnlySpan<char> Coverage(int percent, bool enough, Span<char> buffer) =>
        enough ? Write(buffer, $"data {percent} %") : Write(buffer, $"only {percent} % data");

    public static ReadOnlySpan<char> SensorDay(int day, int days, Span<char> buffer) => Write(buffer, $"day {day} of {days}");

    public static ReadOnlySpan<char> Address(string address, Span<char> buffer) => Write(buffer, $"address {address}");

    public static ReadOnlySpan<char> LastPoll(TimeOnly time, Span<char> buffer) => Write(buffer, $"{time:HH:mm:ss}");

    /// <summary>The program runs with the invariant culture alone, so numbers and months are written as everywhere.</summary>
    internal static ReadOnlySpan<char> Write(
        Span<char> buffer,
        [InterpolatedStringHandlerArgument(nameof(buffer))] scoped ref MemoryExtensions.TryWriteInterpolatedStringHandler text) =>
        buffer.TryWrite(ref text, out var written) ? buffer[..written] : [];

    private static int Twelve(int hour) => hour % 12 == 0 ? 12 : hour % 12;
}
