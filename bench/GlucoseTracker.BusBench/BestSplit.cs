using GlucoseTracker.Graphics;

namespace GlucoseTracker.BusBench;

/// <summary>
/// The fewest bytes that any division of a change into windows needs, where each division cuts a rectangle right through: found by trying
/// every cut. Far too slow for the driver, and the yardstick for it.
/// </summary>
public sealed class BestSplit
{
    private readonly MonoFrame _before;
    private readonly MonoFrame _after;
    private readonly int _overhead;
    private readonly Dictionary<(int, int, int, int), int> _known = [];

    private BestSplit(MonoFrame before, MonoFrame after, int overhead) => (_before, _after, _overhead) = (before, after, overhead);

    /// <summary>The bytes on the wire of the best split, when a window costs so many beside its content.</summary>
    public static int Bytes(MonoFrame before, MonoFrame after, int overhead)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new BestSplit(before, after, overhead).Cost(0, before.Width, 0, before.Pages);
    }

    private int Cost(int left, int right, int top, int bottom)
    {
        if (!Shrink(ref left, ref right, ref top, ref bottom))
        {
            return 0;
        }

        if (_known.TryGetValue((left, right, top, bottom), out var known))
        {
            return known;
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

        return _known[(left, right, top, bottom)] = best;
    }

    /// <summary>Cuts the rectangle down to its changes; false when it has none.</summary>
    private bool Shrink(ref int left, ref int right, ref int top, ref int bottom)
    {
        while (top < bottom && !RowChanged(left, right, top))
        {
            top++;
        }

        while (top < bottom && !RowChanged(left, right, bottom - 1))
        {
            bottom--;
        }

        while (left < right && !ColumnChanged(left, top, bottom))
        {
            left++;
        }

        while (left < right && !ColumnChanged(right - 1, top, bottom))
        {
            right--;
        }

        return top < bottom && left < right;
    }

    private bool RowChanged(int left, int right, int page) =>
        !_before.Page(page)[left..right].SequenceEqual(_after.Page(page)[left..right]);

    private bool ColumnChanged(int column, int top, int bottom)
    {
        for (var page = top; page < bottom; page++)
        {
            if (_before.Page(page)[column] != _after.Page(page)[column])
            {
                return true;
            }
        }

        return false;
    }
}
