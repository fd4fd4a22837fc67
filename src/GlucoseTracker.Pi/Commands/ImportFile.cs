using GlucoseTracker.Domain;
using GlucoseTracker.Files;
using GlucoseTracker.History;

namespace GlucoseTracker.Pi.Commands;

/// <summary>A file of readings of either kind; it can be gone through more than once.</summary>
internal sealed class ImportFile : IDisposable
{
    /// <summary>Several years of a reading each minute, in bytes.</summary>
    private const long MaxLength = 256L << 20;

    /// <summary>LibreView's longest lines hold a note; in characters.</summary>
    private const int MaxLineLength = 16 * 1024;

    private readonly FileStream _file;
    private readonly DateOrder? _libreView;
    private readonly TimeZoneInfo _zone;
    private LibreViewCsv? _read;

    private ImportFile(FileStream file, DateOrder? libreView, TimeZoneInfo zone) => (_file, _libreView, _zone) = (file, libreView, zone);

    /// <summary>What the owner should know besides the numbers.</summary>
    public string Remark => _read is { LeftOut: > 0 and var left }
        ? $" {left} more were left out: the clock shows their time twice in autumn or never in spring."
        : "";

    /// <summary>Finds out what it is.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="FormatException">It is neither, or its dates can be read both ways and nobody said how.</exception>
    public static ImportFile Open(string name, string? dates, string? zone)
    {
        var file = RegularFile.Open(name, MaxLength);
        try
        {
            return Open(file, dates, zone);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static ImportFile Open(FileStream file, string? dates, string? zone)
    {
        using var input = Lines(file);
        if (input.ReadLine()?.TrimEnd() == ReadingCsv.Header)
        {
            return new ImportFile(file, null, TimeZoneInfo.Utc);
        }

        using var again = Lines(file);
        var order = dates switch { "day-first" => DateOrder.DayFirst, "month-first" => DateOrder.MonthFirst, _ => LibreViewCsv.OrderOf(again) }
            ?? throw new FormatException("its dates can be read both ways: say --dates day-first or --dates month-first.");
        return new ImportFile(file, order, zone is null ? TimeZoneInfo.Local : Zone(zone));
    }

    /// <summary>Goes through it.</summary>
    public IEnumerable<SourcedReading> Readings()
    {
        using var input = Lines(_file);
        if (_libreView is not { } order)
        {
            foreach (var reading in ReadingCsv.Read(input))
            {
                yield return reading;
            }

            yield break;
        }

        (_read, var readings) = LibreViewCsv.Read(input, order, _zone);
        foreach (var reading in readings)
        {
            yield return reading;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>The file from its beginning; it stays open.</summary>
    private static LimitedLineReader Lines(FileStream file)
    {
        file.Position = 0;
        return new LimitedLineReader(new StreamReader(file, leaveOpen: true), MaxLineLength, file.Name);
    }

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        ? zone
        : throw new FormatException($"--zone: there is no time zone {name}; write one such as Europe/Vienna.");
}
