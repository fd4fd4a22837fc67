using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Strings;

/// <summary>Durations, ages, times of day and dates in one language.</summary>
internal sealed class TimeStrings(TextCatalogue texts)
{
    public const int DayMinutes = 1440;

    private readonly TextPattern _minutes = texts.GetPattern("time.in-minutes", "minutes");
    private readonly TextPattern _hours = texts.GetPattern("time.in-hours", "hours");
    private readonly TextPattern _hoursAndMinutes = texts.GetPattern("time.in-hours-and-minutes", "hours", "minutes");
    private readonly TextPattern _daysAndHours = texts.GetPattern("time.in-days-and-hours", "days", "hours");
    private readonly TextPattern _lateBy = texts.GetPattern("time.late-by", "minutes");
    private readonly TextPattern _for = texts.GetPattern("time.for", "span");
    private readonly TextPattern _morning = texts.GetPattern("time.am", "time");
    private readonly TextPattern _afternoon = texts.GetPattern("time.pm", "time");
    private readonly TextPattern _date = texts.GetPattern("time.date", "day", "month");
    private readonly TextPattern _weekdayAndDate = texts.GetPattern("time.weekday-and-date", "weekday", "date");
    private readonly string[] _weekdays = [.. Enumerable.Range(0, 7).Select(day => texts.Get($"time.weekday-{day}"))];
    private readonly string[] _months = [.. Enumerable.Range(1, 12).Select(month => texts.Get($"time.month-{month}"))];

    /// <summary>The unit of an age in minutes.</summary>
    public string Minutes { get; } = texts.Get("time.minutes");

    /// <summary>The age of a value that has just been measured.</summary>
    public string Now { get; } = texts.Get("time.now");

    public string Late { get; } = texts.Get("time.late");

    /// <summary>An age, such as "now", "3 min" or "1 h 20 min".</summary>
    public ReadOnlySpan<char> Age(int minutes, Span<char> buffer) => minutes == 0 ? Now : Span(minutes, buffer);

    /// <summary>A duration, such as "3 min", "2 h", "1 h 20 min" or "2 d 5 h".</summary>
    public ReadOnlySpan<char> Span(int minutes, Span<char> buffer) => minutes switch
    {
        < 60 => _minutes.Write(buffer, minutes),
        < DayMinutes when minutes % 60 == 0 => _hours.Write(buffer, minutes / 60),
        < DayMinutes => _hoursAndMinutes.Write(buffer, minutes / 60, minutes % 60),
        _ => _daysAndHours.Write(buffer, minutes / DayMinutes, minutes % DayMinutes / 60),
    };

    /// <summary>The lateness, such as "8 min late".</summary>
    public ReadOnlySpan<char> AgeLate(int minutes, Span<char> buffer) => _lateBy.Write(buffer, minutes);

    /// <summary>A duration with "for", such as "for 1 h 20 min".</summary>
    public ReadOnlySpan<char> ForSpan(ReadOnlySpan<char> span, Span<char> buffer) => _for.Write(buffer, span);

    /// <summary>A wait, rounded up: "1 min" to "59 min", then "2 h".</summary>
    public ReadOnlySpan<char> Wait(int minutes, Span<char> buffer) =>
        minutes < 60 ? _minutes.Write(buffer, Math.Max(1, minutes)) : _hours.Write(buffer, (minutes + 59) / 60);

    /// <summary>A number of hours, such as "3 h".</summary>
    public ReadOnlySpan<char> Hours(int hours, Span<char> buffer) => _hours.Write(buffer, hours);

    /// <summary>A date, such as "20 Nov".</summary>
    public ReadOnlySpan<char> Date(DateTimeOffset date, Span<char> buffer)
    {
        Span<char> day = stackalloc char[2];
        return _date.Write(buffer, ScreenStrings.Number(date.Day, day), _months[date.Month - 1]);
    }

    /// <summary>The weekday, such as "Sat".</summary>
    public string GetWeekday(DateTimeOffset date) => _weekdays[(int)date.DayOfWeek];

    /// <summary>Weekday and date, such as "Sat 21 Nov".</summary>
    public ReadOnlySpan<char> WeekdayAndDate(DateTimeOffset date, Span<char> buffer)
    {
        Span<char> part = stackalloc char[ScreenStrings.MaxLength];
        return _weekdayAndDate.Write(buffer, GetWeekday(date), Date(date, part));
    }

    /// <summary>"am" or "pm" alone; empty in the style of 24 hours.</summary>
    public ReadOnlySpan<char> HalfOfDay(DateTimeOffset time, ClockStyle style, Span<char> buffer) =>
        AddHalf([], time.Hour, style, buffer).Trim();

    /// <summary>
    /// The time of day as four figures without a colon: "1434", "0105". The hour has two figures in both styles, because 1:05 would look
    /// like a value of 105.
    /// </summary>
    public static ReadOnlySpan<char> PaddedTime(DateTimeOffset time, ClockStyle style, Span<char> buffer) =>
        new LineBuilder(buffer).AddTwoDigits(GetHour(time.Hour, style)).AddTwoDigits(time.Minute).Text;

    /// <summary>A time of day, such as "14:32" or "2:32 pm".</summary>
    public ReadOnlySpan<char> TimeOfDay(DateTimeOffset time, ClockStyle style, Span<char> buffer)
    {
        Span<char> part = stackalloc char[ScreenStrings.MaxLength];
        return AddHalf(ShortTime(time, style, part), time.Hour, style, buffer);
    }

    /// <summary>A time of day without "am" and "pm", such as "14:30" or "2:30".</summary>
    public static ReadOnlySpan<char> ShortTime(DateTimeOffset time, ClockStyle style, Span<char> buffer) =>
        AddHour(new LineBuilder(buffer), time.Hour, style).Add(":").AddTwoDigits(time.Minute).Text;

    /// <summary>The hour on the axis of a graph, such as "05" or "2".</summary>
    public static ReadOnlySpan<char> Hour(int hour, ClockStyle style, Span<char> buffer) =>
        AddHour(new LineBuilder(buffer), hour, style).Text;

    /// <summary>The time of day of the last poll with its seconds, such as "12:48:58" or "2:48:58 pm".</summary>
    public ReadOnlySpan<char> LastPoll(TimeOnly time, ClockStyle style, Span<char> buffer)
    {
        Span<char> part = stackalloc char[ScreenStrings.MaxLength];
        var line = AddHour(new LineBuilder(part), time.Hour, style).Add(":").AddTwoDigits(time.Minute).Add(":").AddTwoDigits(time.Second);
        return AddHalf(line.Text, time.Hour, style, buffer);
    }

    private static LineBuilder AddHour(LineBuilder line, int hour, ClockStyle style) => style switch
    {
        ClockStyle.Hours24 => line.AddTwoDigits(hour),
        ClockStyle.Hours12 => line.Add(GetHour(hour, style)),
    };

    private static int GetHour(int hour, ClockStyle style) => style switch
    {
        ClockStyle.Hours24 => hour,
        ClockStyle.Hours12 => hour % 12 == 0 ? 12 : hour % 12,
    };

    /// <summary>Adds "am" or "pm" to a time of 12 hours.</summary>
    private ReadOnlySpan<char> AddHalf(scoped ReadOnlySpan<char> time, int hour, ClockStyle style, Span<char> buffer) => style switch
    {
        ClockStyle.Hours24 => new LineBuilder(buffer).Add(time).Text,
        ClockStyle.Hours12 => (hour < 12 ? _morning : _afternoon).Write(buffer, time),
    };
}
