namespace GlucoseTracker.Domain.Languages;

/// <summary>Formats durations in a language.</summary>
public static class SpanText
{
    /// <summary>A duration in whole minutes, such as "20 min", "2 h" or "1 h 20 min".</summary>
    public static string Format(TimeSpan time, ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var minutes = (int)Math.Round(time.TotalMinutes);
        return time.TotalMinutes < 60 ? texts.Format("span.minutes", ("minutes", minutes))
            : time.Minutes == 0 ? texts.Format("span.hours", ("hours", (int)time.TotalHours))
            : texts.Format("span.hours-and-minutes", ("hours", (int)time.TotalHours), ("minutes", time.Minutes));
    }
}
