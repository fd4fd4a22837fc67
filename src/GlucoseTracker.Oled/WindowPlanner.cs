namespace GlucoseTracker.Oled;

/// <summary>
/// Finds a cheap set of windows that contains every changed byte. A window has a fixed overhead in bytes, so near changes are sent
/// together and distant ones separately; a box around a number at the top and a trace at the bottom would be nearly the whole panel.
/// </summary>
/// <remarks>
/// Starts with the runs of changed bytes in each page and repeatedly joins the two windows whose union saves most; then splits
/// windows where this saves bytes. The result is not always optimal, but close on typical changes (see the bus bench), and the time is
/// limited: at most <see cref="MaxRuns"/> windows take part.
/// </remarks>
internal sealed class WindowPlanner
{
    /// <summary>The maximum number of runs; more are first joined across small gaps to limit the time.</summary>
    public const int MaxRuns = 64;

    private readonly int _overhead;
    private readonly bool _acrossPages;
    private readonly ChangeMap _changes = new();
    private readonly List<Window> _windows = new(MaxRuns);

    /// <summary>Creates a planner for a controller with windows, or with page addressing.</summary>
    /// <param name="overhead">The overhead of a window in bytes.</param>
    /// <param name="acrossPages">True when a window can span several pages.</param>
    public WindowPlanner(int overhead, bool acrossPages) => (_overhead, _acrossPages) = (overhead, acrossPages);

    /// <summary>Returns the windows to send, page by page; empty when nothing changed. Valid until the next call.</summary>
    public List<Window> Plan(ReadOnlySpan<byte> shown, ReadOnlySpan<byte> wanted, int width)
    {
        var pages = _changes.Compare(shown, wanted, width);
        for (var gap = 0; !CollectRuns(pages, gap); gap = (2 * gap) + 1)
        {
        }

        while (JoinBestPair())
        {
        }

        for (var n = 0; n < _windows.Count; n++)
        {
            while (CutAtBest(n))
            {
            }
        }

        _windows.Sort(static (a, b) => (a.Page, a.Pages, a.Column).CompareTo((b.Page, b.Pages, b.Column)));
        return _windows;
    }

    /// <summary>Finds the runs of changed bytes; false when there are too many.</summary>
    private bool CollectRuns(int pages, int gap)
    {
        _windows.Clear();
        for (var page = 0; page < pages; page++)
        {
            for (var from = 0; _changes.TryNextRun(page, from, gap, out var first, out from);)
            {
                if (_windows.Count == MaxRuns)
                {
                    return false;
                }

                _windows.Add(new Window(first, page, from - first, 1));
            }
        }

        return true;
    }

    /// <summary>Joins the pair that saves most; false when no pair saves bytes.</summary>
    private bool JoinBestPair()
    {
        var (best, max) = (default(Window), -1);
        for (var i = 0; i < _windows.Count; i++)
        {
            for (var j = i + 1; j < _windows.Count; j++)
            {
                if (!_acrossPages && _windows[i].Page != _windows[j].Page)
                {
                    continue;
                }

                var union = _windows[i].Union(_windows[j]);
                var saved = GetReplacedCost(union) - Cost(union);
                if (saved > max)
                {
                    (best, max) = (union, saved);
                }
            }
        }

        if (max < 0)
        {
            return false;
        }

        for (var i = _windows.Count - 1; i >= 0; i--)
        {
            if (best.Contains(_windows[i]))
            {
                _windows.RemoveAt(i);
            }
        }

        _windows.Add(best);
        return true;
    }

    /// <summary>The present cost of the windows inside a union.</summary>
    private int GetReplacedCost(Window union)
    {
        var cost = 0;
        foreach (var window in _windows)
        {
            if (union.Contains(window))
            {
                cost += Cost(window);
            }
        }

        return cost;
    }

    /// <summary>Splits a window where this saves most; false when no split saves bytes. The second part is appended.</summary>
    private bool CutAtBest(int index)
    {
        var window = _windows[index];
        var (best, max) = ((First: window, Second: window), 0);
        for (var cut = 1; cut < window.Columns + window.Pages - 1; cut++)
        {
            var (first, second) = cut < window.Columns
                ? (window with { Columns = cut }, window with { Column = window.Column + cut, Columns = window.Columns - cut })
                : Rows(window, cut - window.Columns + 1);
            if (_changes.TryShrink(first, out first) && _changes.TryShrink(second, out second) &&
                Cost(window) - Cost(first) - Cost(second) is var saved && saved > max)
            {
                (best, max) = ((first, second), saved);
            }
        }

        if (max == 0)
        {
            return false;
        }

        _windows[index] = best.First;
        _windows.Add(best.Second);
        return true;
    }

    private static (Window First, Window Second) Rows(Window window, int cut) =>
        (window with { Pages = cut }, window with { Page = window.Page + cut, Pages = window.Pages - cut });

    private int Cost(Window window) => _overhead + window.Area;
}
