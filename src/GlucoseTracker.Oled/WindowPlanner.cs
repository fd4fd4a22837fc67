namespace GlucoseTracker.Oled;

/// <summary>
/// Finds a cheap set of windows that holds every changed byte. A window costs a fixed number of bytes on the wire beside its own,
/// so near changes travel together and far ones apart: one box round a number above and a trace below would be nearly the whole panel.
/// </summary>
/// <remarks>
/// Starts from the runs of changed bytes in each page and joins, again and again, the two windows whose union saves most; then cuts
/// windows where a cut saves something. Not always the optimum, but near it on the changes of our screens (see the bus bench), and
/// bounded: at most <see cref="MaxRuns"/> windows take part.
/// </remarks>
internal sealed class WindowPlanner
{
    /// <summary>More runs than this are first joined across small gaps, so a busy change does not cost time.</summary>
    public const int MaxRuns = 64;

    private readonly int _overhead;
    private readonly bool _acrossPages;
    private readonly ChangeMap _changes = new();
    private readonly List<Window> _windows = new(MaxRuns);

    /// <summary>Creates it for a controller: one that has windows, or one that addresses a page at a time.</summary>
    /// <param name="overhead">Bytes on the wire that a window costs beside its content.</param>
    /// <param name="acrossPages">Whether a window may span pages.</param>
    public WindowPlanner(int overhead, bool acrossPages) => (_overhead, _acrossPages) = (overhead, acrossPages);

    /// <summary>The windows to send, page by page; empty when nothing changed. Valid until the next call.</summary>
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

    /// <summary>Lists the runs of changed bytes; false when there are too many.</summary>
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

    /// <summary>Joins the pair that saves most; false when no pair saves anything.</summary>
    private bool JoinBestPair()
    {
        var (best, most) = (default(Window), -1);
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
                if (saved > most)
                {
                    (best, most) = (union, saved);
                }
            }
        }

        if (most < 0)
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

    /// <summary>What the windows inside a union cost until now.</summary>
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

    /// <summary>Cuts a window in two where that saves most; false when no cut saves anything. The second part goes to the end.</summary>
    private bool CutAtBest(int index)
    {
        var window = _windows[index];
        var (best, most) = ((First: window, Second: window), 0);
        for (var cut = 1; cut < window.Columns + window.Pages - 1; cut++)
        {
            var (first, second) = cut < window.Columns
                ? (window with { Columns = cut }, window with { Column = window.Column + cut, Columns = window.Columns - cut })
                : Rows(window, cut - window.Columns + 1);
            if (_changes.TryShrink(first, out first) && _changes.TryShrink(second, out second) &&
                Cost(window) - Cost(first) - Cost(second) is var saved && saved > most)
            {
                (best, most) = ((first, second), saved);
            }
        }

        if (most == 0)
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
