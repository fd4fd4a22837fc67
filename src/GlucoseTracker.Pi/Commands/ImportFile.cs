using GlucoseTracker.Domain.Sources;
using GlucoseTracker.History.Exchange;
using GlucoseTracker.History.LibreView;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>A file to import: a file that <c>export</c> wrote, or the glucose data of LibreView.</summary>
internal sealed class ImportFile : IDisposable
{
    /// <summary>The maximum file size in bytes: some years of one reading per minute.</summary>
    private const long MaxLength = 256L << 20;

    private readonly FileStream _file;

    private ImportFile(FileStream file) => _file = file;

    /// <summary>Opens the file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user has no permission to read the file.</exception>
    public static ImportFile Open(string name) => new(InputFile.Open(name, MaxLength));

    /// <summary>Reads the whole file before anything is stored, so that a file with an invalid line adds nothing to the history.</summary>
    /// <param name="dates">The value of --dates; null without the option.</param>
    /// <param name="zone">The value of --zone; null without the option.</param>
    /// <param name="now">The time of this system's clock.</param>
    /// <exception cref="FormatException">The file has neither format, a line is invalid, or the dates are ambiguous.</exception>
    public ImportedReadings Read(string? dates, string? zone, DateTimeOffset now)
    {
        var text = new EncodedText(_file);
        return IsExport(text) ? ReadExport(text, now) : ReadLibreView(text, dates, zone, now);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static bool IsExport(EncodedText text)
    {
        using var input = text.Open();
        try
        {
            return ReadingCsv.IsOwn(input);
        }
        catch (ExchangeException)
        {
            // The first line is too long for both formats; the CSV reader reports that.
            return false;
        }
    }

    private static ImportedReadings ReadExport(EncodedText text, DateTimeOffset now)
    {
        var count = Readings().Count();
        return new ImportedReadings(count, Readings(), UserTexts.Get("import.offset"));

        IEnumerable<SourcedReading> Readings()
        {
            using var input = text.Open();
            foreach (var reading in ReadingCsv.Read(input, now))
            {
                yield return reading;
            }
        }
    }

    private static ImportedReadings ReadLibreView(EncodedText text, string? dates, string? zone, DateTimeOffset now)
    {
        var file = LibreViewFile.Open(text.Open);
        var order = dates switch { "day-first" => DateOrder.DayFirst, "month-first" => DateOrder.MonthFirst, _ => file.Order }
            ?? throw new FormatException(UserTexts.Format("import.order", ("date", file.AmbiguousDate!)));
        var place = ImportZone.Find(zone);
        var readings = file.Read(order, place.Zone, place.Name, now);
        return new ImportedReadings(readings.Count, readings.Readings, ImportText.Remarks(readings, place.Name));
    }
}
