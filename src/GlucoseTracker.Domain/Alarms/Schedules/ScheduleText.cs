using System.Globalization;
using GlucoseTracker.Domain.Alarms.Sounds;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>
/// Parses a slot such as "Sun-Thu 21:30-06:30: Low 4.5 mmol/L; Frozen silent; High loudness 30 %; loudness 60 %; quiet". A loudness without
/// a rule is that of all rules that have none of their own in the slot, except urgent low and no data.
/// </summary>
public static class ScheduleText
{
    private const string TimeFormat = "HH:mm";

    /// <summary>Parses a slot; null when the text is invalid.</summary>
    public static AlarmSlot? TryParse(string? text)
    {
        if ((text ?? "").Split(": ", 2, StringSplitOptions.TrimEntries) is not [var head, var body]
            || head.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var dayText, var timeText]
            || ParseDays(dayText) is not { } days || ParseTimes(timeText) is not var (from, to))
        {
            return null;
        }

        var (isQuiet, loudness, changes) = (false, (int?)null, new List<SlotChange>());
        foreach (var item in body.Split(';', StringSplitOptions.TrimEntries))
        {
            if (item.Equals("quiet", StringComparison.OrdinalIgnoreCase))
            {
                isQuiet = true;
            }
            else if (loudness is null && ParseLoudness(item) is { } percent)
            {
                loudness = percent;
            }
            else if (ParseChange(item) is { } change)
            {
                changes.Add(change);
            }
            else
            {
                return null;
            }
        }

        return new AlarmSlot(new WeekPeriod(days, from, to), isQuiet, [.. changes, .. CreateLoudness(loudness, changes)]);
    }

    private static IEnumerable<SlotChange> CreateLoudness(int? percent, List<SlotChange> changes) => percent is null ? []
        : AlarmKinds.All.Where(kind => !kind.OverridesQuietHours() && !changes.Exists(c => c.Kind == kind && c.LoudnessPercent is not null))
            .Select(kind => new SlotChange(kind, null, null, percent));

    private static WeekDays? ParseDays(string text)
    {
        var days = WeekDays.None;
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (part.Equals("daily", StringComparison.OrdinalIgnoreCase))
            {
                days |= WeekDays.Daily;
            }
            else if (ends.Length <= 2 && ParseDay(ends[0]) is { } first && ParseDay(ends[^1]) is { } last)
            {
                for (var i = first; ; i = (i + 1) % 7)
                {
                    days |= WeekDaysExtensions.Week[i].ToWeekDays();
                    if (i == last)
                    {
                        break;
                    }
                }
            }
            else
            {
                return null;
            }
        }

        return days;
    }

    /// <summary>The index of a day in the week, from the first three letters of its name.</summary>
    private static int? ParseDay(string text)
    {
        for (var i = 0; i < WeekDaysExtensions.Week.Count; i++)
        {
            if ($"{WeekDaysExtensions.Week[i].ToWeekDays()}".Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return null;
    }

    private static (TimeOnly From, TimeOnly To)? ParseTimes(string text) =>
        text.Split('-') is [var from, var to] && ParseTime(from) is { } begin && ParseTime(to) is { } end ? (begin, end) : null;

    private static TimeOnly? ParseTime(string text) => text == "24:00" ? TimeOnly.MinValue
        : TimeOnly.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Parses "loudness 60 %"; null when the text is no loudness or out of range.</summary>
    private static int? ParseLoudness(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var word, .. var rest]
        && word.Equals("loudness", StringComparison.OrdinalIgnoreCase) && string.Concat(rest) is [.. var digits, '%']
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
        && percent is >= SoundLoudness.MinPercent and <= SoundLoudness.FullPercent ? percent : null;

    private static SlotChange? ParseChange(string text)
    {
        if (text.Split(' ', 2, StringSplitOptions.TrimEntries) is not [var name, var value]
            || !Enum.TryParse<AlarmKind>(name, ignoreCase: true, out var kind) || !Enum.IsDefined(kind) || char.IsAsciiDigit(name[0]))
        {
            return null;
        }

        return value.ToLowerInvariant() switch
        {
            "silent" => new SlotChange(kind, null, Silent: true),
            "ring" => new SlotChange(kind, null, Silent: false),
            _ when ParseLoudness(value) is { } percent => new SlotChange(kind, null, null, percent),
            _ when (kind.IsLevel() || kind.IsRate()) && GlucoseText.TryParse(value, out var limit) => new SlotChange(kind, limit, null),
            _ => null,
        };
    }
}
