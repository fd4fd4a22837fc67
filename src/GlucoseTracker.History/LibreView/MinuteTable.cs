using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.LibreView;

/// <summary>
/// One value for each minute, so that the same file gives the same history in whatever order its lines stand. A sensor measures once a
/// minute at most: of two readings in one minute (a scan beside a point of the sensor, or a phone and a reader in one file) the point
/// counts before the scan, and of two of one kind the lower one.
/// </summary>
/// <remarks>A day with readings takes 3 to 5 kB, so the years since the first sensor are less than 40 MB.</remarks>
internal sealed class MinuteTable
{
    private const int MinutesPerDay = 24 * 60;
    private const ushort Below = 1;
    private const ushort Above = 1002;
    private const ushort Scan = 0x8000;

    private readonly SortedDictionary<int, Day> _days = [];

    /// <summary>How many minutes have a value.</summary>
    public int Count { get; private set; }

    /// <summary>How many values gave way to another one of the same minute.</summary>
    public int Dropped { get; private set; }

    /// <summary>Adds a value.</summary>
    /// <param name="instant">When it was measured; fractions of a second are cut.</param>
    /// <param name="value">The value.</param>
    /// <param name="isScan">True for a scan, false for a point of the sensor.</param>
    public void Add(DateTimeOffset instant, SensorValue value, bool isScan)
    {
        var (minutes, second) = long.DivRem(instant.ToUnixTimeSeconds(), 60);
        var (day, minute) = int.DivRem(checked((int)minutes), MinutesPerDay);
        if (!_days.TryGetValue(day, out var values))
        {
            _days[day] = values = new Day();
        }

        if (values.Take(minute, Code(value, isScan), (byte)second))
        {
            Count++;
        }
        else
        {
            Dropped++;
        }
    }

    /// <summary>The values in rising order of time.</summary>
    public IEnumerable<SourcedReading> Readings()
    {
        foreach (var (day, values) in _days)
        {
            for (var minute = 0; minute < MinutesPerDay; minute++)
            {
                if (values.Codes[minute] is not 0 and var code)
                {
                    var at = DateTimeOffset.FromUnixTimeSeconds(((((long)day * MinutesPerDay) + minute) * 60) + (values.Seconds?[minute] ?? 0));
                    yield return new SourcedReading(SourceNames.LibreView, new Reading(ValueOf(code), at, Trend.Unknown));
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

    private static SensorValue ValueOf(ushort code) => (code & ~Scan) switch
    {
        Below => SensorValue.BelowRange,
        Above => SensorValue.AboveRange,
        var number => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(number - Below)),
    };

    private sealed class Day
    {
        public ushort[] Codes { get; } = new ushort[MinutesPerDay];

        /// <summary>The seconds; null as long as all are 0, as in nearly every file.</summary>
        public byte[]? Seconds { get; private set; }

        /// <summary>True when the minute had no value yet.</summary>
        public bool Take(int minute, ushort code, byte second)
        {
            var there = Codes[minute];
            if (there == 0 || code < there || (code == there && second < (Seconds?[minute] ?? 0)))
            {
                Codes[minute] = code;
                if (second != 0 || Seconds is not null)
                {
                    (Seconds ??= new byte[MinutesPerDay])[minute] = second;
                }
            }

            return there == 0;
        }
    }
}
