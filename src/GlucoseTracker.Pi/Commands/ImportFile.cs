using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Files;
using GlucoseTracker.History.Exchange;
using GlucoseTracker.History.LibreView;

namespace GlucoseTracker.Pi.Commands;

/// <summary>A file of readings: one of 'export', or the glucose data of LibreView.</summary>
internal sealed class ImportFile : IDisposable
{
    /// <summary>Some years of a reading each minute, in bytes.</summary>
    private const long MaxLength = 256L << 20;

    private readonly FileStream _file;

    private ImportFile(FileStream file) => _file = file;

    /// <summary>Opens it.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ImportFile Open(string name) => new(RegularFile.Open(name, MaxLength));

    /// <summary>Reads the whole file, so that one with a bad line leaves nothing in the history.</summary>
    /// <param name="dates">The order of day and month, as --dates says it; null without it.</param>
    /// <param name="zone">The zone, as --zone says it; null without it.</param>
    /// <param name="now">The time of this system's clock.</param>
    /// <exception cref="FormatException">It is neither kind of file, a line is wrong, or it could be read in two ways.</exception>
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
            // The first line is too long for either; reading it as the other kind says so.
            return false;
        }
    }

    private static ImportedReadings ReadExport(EncodedText text, DateTimeOffset now)
    {
        var count = Readings().Count();
        return new ImportedReadings(count, Readings(), ImportText.ExportRemarks);

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
            ?? throw new FormatException(ImportText.FormatOrderQuestion(file.AmbiguousDate!));
        var place = ImportZone.Find(zone);
        var readings = file.Read(order, place.Zone, place.Name, now);
        return new ImportedReadings(readings.Count, readings.Readings, ImportText.Remarks(readings, place.Name));
    }
}
