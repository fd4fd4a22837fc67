using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.LibreView;

/// <summary>
/// One value per minute, independent of the order of lines. Sensors measure at most once a minute: of two readings in one minute (a scan
/// beside an automatic reading, or a phone and a reader in one file) the automatic reading is kept, and of two of the same kind the lower
/// one.
/// </summary>
/// <remarks>
/// The table covers <see cref="Days"/> days of 3 to 5 kB each, less than 2.5 MB. A file with more days is read once for each
/// part.
/// </remarks>
internal sealed class MinuteTable
{
    /// <summary>The number of days: longer than most files.</summary>
    public const int Days = 500;

    private const ushort Below = 1;
    private const ushort Above = 1002;
    private const ushort Scan = 0x8000;

    private readonly Day?[] _days = new Day?[Days];
    private int _first;

    /// <summary>Clears the table and sets its first day. Returns the first day after the table.</summary>
    /// <param name="day">The day since 1970, in UTC.</param>
    public int Reset(int day)
    {
        _first = day;
        foreach (var values in _days)
        {
            values?.Clear();
        }

        return day + Days;
    }

    /// <summary>Adds a value; a value outside the days of the table is ignored.</summary>
    /// <param name="instant">The time of the measurement; fractions of a second are dropped.</param>
    /// <param name="value">The value.</param>
    /// <param name="isScan">True for a scan, false for an automatic reading.</param>
    public void Add(DateTimeOffset instant, SensorValue value, bool isScan)
    {
        var at = DayMinute.From(instant);
        if (at.Day >= _first && at.Day - _first < Days)
        {
            (_days[at.Day - _first] ??= new Day()).Set(at.Minute, Code(value, isScan), at.Second);
        }
    }

    /// <summary>The values in ascending order of time.</summary>
    public IEnumerable<SourcedReading> Readings()
    {
        for (var day = 0; day < Days; day++)
        {
            for (var minute = 0; _days[day] is { } values && minute < DayMinute.PerDay; minute++)
            {
                if (values.Codes[minute] is not 0 and var code)
                {
                    var at = new DayMinute(_first + day, minute, values.Seconds?[minute] ?? 0).Instant;
                    yield return new SourcedReading(SourceNames.LibreView, new Reading(GetValue(code), at, Trend.Unknown));
                }
            }
        }
    }

    /// <summary>The rank of a value: automatic readings before scans; within each kind LO, the numbers in ascending order, HI.</summary>
    private static ushort Code(SensorValue value, bool isScan) => (ushort)((isScan ? Scan : 0) | value.Range switch
    {
        SensorRange.Below => Below,
        SensorRange.Measured => value.Glucose.MilligramsPerDeciliter + Below,
        SensorRange.Above => Above,
    });

    private static SensorValue GetValue(ushort code) => (code & ~Scan) switch
    {
        Below => SensorValue.BelowRange,
        Above => SensorValue.AboveRange,
        var number => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(number - Below)),
    };

    private sealed class Day
    {
        public ushort[] Codes { get; } = new ushort[DayMinute.PerDay];

        /// <summary>The seconds; null while all are 0, as in nearly every file.</summary>
        public byte[]? Seconds { get; private set; }

        public void Clear()
        {
            Array.Clear(Codes);
            Array.Clear(Seconds ?? []);
        }

        public void Set(int minute, ushort code, byte second)
        {
            var there = Codes[minute];
            if (there == 0 || code < there || (code == there && second < (Seconds?[minute] ?? 0)))
            {
                Codes[minute] = code;
                if (second != 0 || Seconds is not null)
                {
                    (Seconds ??= new byte[DayMinute.PerDay])[minute] = second;
                }
            }
        }
    }
}
