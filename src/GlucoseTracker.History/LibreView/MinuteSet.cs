namespace GlucoseTracker.History.LibreView;

/// <summary>A set of minutes; it needs 0.2 kB for each day.</summary>
internal sealed class MinuteSet
{
    private const int BitsPerWord = 64;
    private const int WordsPerDay = (DayMinute.PerDay + BitsPerWord - 1) / BitsPerWord;

    private readonly SortedDictionary<int, ulong[]> _days = [];

    /// <summary>The number of minutes.</summary>
    public int Count { get; private set; }

    /// <summary>The days in the set, counted since 1970, in ascending order.</summary>
    public IEnumerable<int> Days => _days.Keys;

    /// <summary>Adds the minute of an instant; false when the set already contains it.</summary>
    public bool Add(DateTimeOffset instant)
    {
        var at = DayMinute.From(instant);
        if (!_days.TryGetValue(at.Day, out var words))
        {
            _days[at.Day] = words = new ulong[WordsPerDay];
        }

        var (word, bit) = int.DivRem(at.Minute, BitsPerWord);
        var mask = 1UL << bit;
        var isNew = (words[word] & mask) == 0;
        words[word] |= mask;
        Count += isNew ? 1 : 0;
        return isNew;
    }
}
