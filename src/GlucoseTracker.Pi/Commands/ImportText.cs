using GlucoseTracker.History.LibreView;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The sentences of <c>import</c> in the language of the command.</summary>
internal static class ImportText
{
    /// <summary>The number of stored readings, as a sentence.</summary>
    public static string Summary(int readings, int changed) =>
        UserTexts.Format("import.summary", ("count", readings), ("changed", changed));

    /// <summary>The records of a LibreView file that were not stored, with the reasons and the zone.</summary>
    public static string Remarks(LibreViewReadings readings, string zone)
    {
        List<string> sentences = [];
        Add(readings.SameMinute, "import.left-out", "import.same-minute");
        Add(readings.AtClockChange, "import.left-out", "import.clock-change");
        Add(readings.WithoutValue + readings.WithoutTime, "import.passed-over", "import.no-value");
        Add(readings.OtherRecords, "import.passed-over", "import.other-records");
        sentences.Add(UserTexts.Format("import.zone", ("zone", zone)));
        return string.Join(' ', sentences);

        void Add(int count, string outcome, string reason)
        {
            if (count > 0)
            {
                sentences.Add(UserTexts.Format(outcome, ("count", count), ("reason", UserTexts.Get(reason))));
            }
        }
    }
}
