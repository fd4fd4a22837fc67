using GlucoseTracker.History.LibreView;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The sentences of <c>import</c>.</summary>
internal static class ImportText
{
    /// <summary>The note about the time zone for the program's own files.</summary>
    public const string ExportRemarks = "The offset from UTC is beside each time, so no time zone was needed.";

    /// <summary>The question for the order of day and month.</summary>
    public static string FormatOrderQuestion(string date) =>
        $"its dates can be read both ways, as \"{date}\": say --dates day-first or --dates month-first.";

    /// <summary>The number of stored readings, as a sentence.</summary>
    public static string Summary(int readings, int changed) =>
        $"{readings} reading{(readings == 1 ? "" : "s")}, {changed} of them new or changed.";

    /// <summary>The records of a LibreView file that were not stored, with the reasons and the zone.</summary>
    public static string Remarks(LibreViewReadings readings, string zone)
    {
        List<string> sentences = [];
        Add(
            sentences, readings.SameMinute, "left out",
            "of two readings in one minute the sensor's own point counts before a scan, and of two of one kind the lower one");
        Add(sentences, readings.AtClockChange, "left out", "the clock shows that time twice in autumn or never in spring");
        Add(sentences, readings.WithoutValue, "passed over", "without a value that a sensor reports");
        Add(sentences, readings.WithoutTime, "passed over", "without a time of the form that the file has, between 2010 and 2099");
        Add(sentences, readings.OtherRecords, "passed over", "no glucose value of the sensor (notes, insulin, food, test strips)");
        sentences.Add($"The times were read in the time zone {zone}.");
        return string.Join(' ', sentences);
    }

    private static void Add(List<string> sentences, int count, string outcome, string why)
    {
        if (count > 0)
        {
            sentences.Add($"{count} more record{(count == 1 ? " was" : "s were")} {outcome}: {why}.");
        }
    }
}
