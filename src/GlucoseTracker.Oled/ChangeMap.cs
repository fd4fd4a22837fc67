namespace GlucoseTracker.Oled;

/// <summary>The bytes in which two pictures differ: one bit each, a word of 128 columns per page.</summary>
internal sealed class ChangeMap
{
    /// <summary>The maximum number of columns.</summary>
    public const int MaxColumns = 128;

    private readonly UInt128[] _pages = new UInt128[16];

    /// <summary>Compares two pictures of the same size.</summary>
    /// <returns>The number of pages.</returns>
    public int Compare(ReadOnlySpan<byte> shown, ReadOnlySpan<byte> wanted, int width)
    {
        var pages = wanted.Length / width;
        for (var page = 0; page < pages; page++)
        {
            UInt128 changed = 0;
            for (var column = 0; column < width; column++)
            {
                if (shown[(page * width) + column] != wanted[(page * width) + column])
                {
                    changed |= UInt128.One << column;
                }
            }

            _pages[page] = changed;
        }

        return pages;
    }

    /// <summary>Finds the next run of changes in a page from a column on, bridging up to <paramref name="gap"/> equal bytes.</summary>
    public bool TryNextRun(int page, int from, int gap, out int first, out int end)
    {
        (first, end) = (0, 0);
        var rest = from < MaxColumns ? _pages[page] >> from << from : 0;
        if (rest == 0)
        {
            return false;
        }

        first = (int)UInt128.TrailingZeroCount(rest);
        end = first + 1;
        while (end < MaxColumns && (rest = rest >> end << end) != 0 && (int)UInt128.TrailingZeroCount(rest) - end <= gap)
        {
            end = (int)UInt128.TrailingZeroCount(rest) + 1;
        }

        return true;
    }

    /// <summary>Shrinks a window to its changes; false when it has none.</summary>
    public bool TryShrink(Window window, out Window shrunk)
    {
        var mask = (window.Columns == MaxColumns ? UInt128.MaxValue : (UInt128.One << window.Columns) - 1) << window.Column;
        UInt128 seen = 0;
        var (top, bottom) = (-1, 0);
        for (var page = window.Page; page < window.EndPage; page++)
        {
            if ((_pages[page] & mask) is var changed && changed != 0)
            {
                top = top < 0 ? page : top;
                bottom = page + 1;
                seen |= changed;
            }
        }

        var left = (int)UInt128.TrailingZeroCount(seen);
        var right = MaxColumns - (int)UInt128.LeadingZeroCount(seen);
        shrunk = new Window(left, top, right - left, bottom - top);
        return top >= 0;
    }
}
