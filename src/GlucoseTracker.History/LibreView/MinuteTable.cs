using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.LibreView;

/// <summary>
/// One value for each minute, so that the same file gives the same history in whatever order its lines stand. A sensor measures once a
/// minute at most: of two readings in one minute (a scan beside a point of the sensor, or a phone and a reader in one file) the point
/// counts before the scan, and of two of one kind the lower one.
/// </summary>
/// <remarks>
/// It holds <see cref="Days"/> days in a row, of 3 to 5 kB each, so it takes less than 10 MB whatever the file. A file of more days is read
/// once for each part.
/// </remarks>
internal sealed class MinuteTable
{
    /// <summary>Five and a half years: longer than most files.</summary>
    public const int Days = 2000;

    private const ushort Below = 1;
    private const ushort Above = 1002;
    private const ushort Scan = 0x8000;

    private readonly Day?[] _days = new Day?[Days];
    private int _first;

    /// <summary>Forgets all values and begins at a day. Returns the first day that has no room.</summary>
    /// <param name="day">The day since 1970, in UTC.</param>
    public int Begin(int day)
    {
        _first = day;
        foreach (var values in _days)
        {
            values?.Clear();
        }

        return day + Days;
    }

    /// <summary>Adds a value; one of a day that has no room is passed over.</summary>
    /// <param name="instant">When it was measured; fractions of a second are cut.</param>
    /// <param name="value">The value.</param>
    /// <param name="isScan">True for a scan, false for a point of the sensor.</param>
    public void Add(DateTimeOffset instant, SensorValue value, bool isScan)
    {
        var at = DayMinute.From(instant);
        if (at.Day >= _first && at.Day - _first < Days)
        {
            (_days[at.Day - _first] ??= new Day()).Take(at.Minute, Code(value, isScan), at.Second);
        }
    }

    /// <summary>The values in rising order of time.</summary>
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

    /// <summary>Small numbers go before large ones: points before scans, and among these LO, the numbers in rising order, HI.</summary>
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

        /// <summary>The seconds; null as long as all are 0, as in nearly every file.</summary>
        public byte[]? Seconds { get; private set; }

        public void Clear()
        {
            Array.Clear(Codes);
            Array.Clear(Seconds ?? []);
        }

        public void Take(int minute, ushort code, byte second)
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
