using GlucoseTracker.Domain;
using GlucoseTracker.History;

namespace GlucoseTracker.Pi.Commands;

/// <summary>A file of readings of either kind; it can be gone through more than once.</summary>
internal sealed class ImportFile
{
    private readonly string _name;
    private readonly DateOrder? _libreView;
    private readonly TimeZoneInfo _zone;
    private LibreViewCsv? _read;

    private ImportFile(string name, DateOrder? libreView, TimeZoneInfo zone) => (_name, _libreView, _zone) = (name, libreView, zone);

    /// <summary>What the owner should know besides the numbers.</summary>
    public string Remark => _read is { LeftOut: > 0 and var left }
        ? $" {left} more were left out: the clock shows their time twice in autumn or never in spring."
        : "";

    /// <summary>Finds out what it is.</summary>
    /// <exception cref="FormatException">It is neither, or its dates can be read both ways and nobody said how.</exception>
    public static ImportFile Open(string name, string? dates, string? zone)
    {
        using var input = new StreamReader(name);
        if (input.ReadLine()?.TrimEnd() == ReadingCsv.Header)
        {
            return new ImportFile(name, null, TimeZoneInfo.Utc);
        }

        using var again = new StreamReader(name);
        var order = dates switch { "day-first" => DateOrder.DayFirst, "month-first" => DateOrder.MonthFirst, _ => LibreViewCsv.OrderOf(again) }
            ?? throw new FormatException("its dates can be read both ways: say --dates day-first or --dates month-first.");
        return new ImportFile(name, order, zone is null ? TimeZoneInfo.Local : Zone(zone));
    }

    /// <summary>Goes through it.</summary>
    public IEnumerable<SourcedReading> Readings()
    {
        using var input = new StreamReader(_name);
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

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        ? zone
        : throw new FormatException($"--zone: there is no time zone {name}; write one such as Europe/Vienna.");
}
