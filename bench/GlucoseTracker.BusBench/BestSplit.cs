using GlucoseTracker.Graphics;

namespace GlucoseTracker.BusBench;

/// <summary>
/// The fewest bytes that any division of a change into windows needs, where each division cuts a rectangle right through: found by trying
/// every cut. Far too slow for the driver, and the yardstick for it.
/// </summary>
public sealed class BestSplit
{
    private const int Columns = 129;
    private const int Rows = 9;

    private readonly UInt128[] _changed;
    private readonly int _overhead;

    /// <summary>What a rectangle costs, plus one; 0: not known yet.</summary>
    private readonly int[] _known = new int[Columns * Columns * Rows * Rows];

    private BestSplit(UInt128[] changed, int overhead) => (_changed, _overhead) = (changed, overhead);

    /// <summary>The bytes on the wire of the best split, when a window costs so many beside its content.</summary>
    public static int Bytes(MonoFrame before, MonoFrame after, int overhead)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changed = Enumerable.Range(0, before.Pages).Select(page => Changes(before.GetPage(page), after.GetPage(page))).ToArray();
        return new BestSplit(changed, overhead).Cost(0, before.Width, 0, before.Pages);
    }

    /// <summary>A bit for each column that differs.</summary>
    private static UInt128 Changes(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        UInt128 changed = 0;
        for (var column = 0; column < before.Length; column++)
        {
            changed |= before[column] == after[column] ? 0 : UInt128.One << column;
        }

        return changed;
    }

    private int Cost(int left, int right, int top, int bottom)
    {
        if (!Shrink(ref left, ref right, ref top, ref bottom))
        {
            return 0;
        }

        ref var known = ref _known[(((((left * Columns) + right) * Rows) + top) * Rows) + bottom];
        if (known > 0)
        {
            return known - 1;
        }

        var best = _overhead + ((right - left) * (bottom - top));
        for (var column = left + 1; column < right; column++)
        {
            best = Math.Min(best, Cost(left, column, top, bottom) + Cost(column, right, top, bottom));
        }

        for (var page = top + 1; page < bottom; page++)
        {
            best = Math.Min(best, Cost(left, right, top, page) + Cost(left, right, page, bottom));
        }

        known = best + 1;
        return best;
    }

    /// <summary>Cuts the rectangle down to its changes; false when it has none.</summary>
    private bool Shrink(ref int left, ref int right, ref int top, ref int bottom)
    {
        var mask = (UInt128.MaxValue >> (128 - (right - left))) << left;
        while (top < bottom && (_changed[top] & mask) == 0)
        {
            top++;
        }

        while (top < bottom && (_changed[bottom - 1] & mask) == 0)
        {
            bottom--;
        }

        UInt128 seen = 0;
        for (var page = top; page < bottom; page++)
        {
            seen |= _changed[page] & mask;
        }

        if (seen == 0)
        {
            return false;
        }

        left = (int)UInt128.TrailingZeroCount(seen);
        right = 128 - (int)UInt128.LeadingZeroCount(seen);
        return true;
    }
}
