namespace GlucoseTracker.Oled;

/// <summary>
/// Finds a cheap set of windows that holds every changed byte. A window costs a fixed number of bytes on the wire beside its own,
/// so near changes travel together and far ones apart: one box round a number above and a trace below would be nearly the whole panel.
/// </summary>
/// <remarks>
/// Starts from the runs of changed bytes in each page and joins, again and again, the two windows whose union saves most. Not always the
/// optimum, but within a few per cent of it on the changes of our screens (see the bus bench), and bounded:
/// at most <see cref="MostRuns"/> windows take part.
/// </remarks>
internal sealed class WindowPlanner
{
    /// <summary>More runs than this are first joined across small gaps, so a busy change does not cost time.</summary>
    public const int MostRuns = 64;

    private readonly int _overhead;
    private readonly bool _acrossPages;
    private readonly List<Window> _windows = new(MostRuns);

    /// <summary>Creates it for a controller: one that has windows, or one that addresses a page at a time.</summary>
    /// <param name="overhead">Bytes on the wire that a window costs beside its content.</param>
    /// <param name="acrossPages">Whether a window may span pages.</param>
    public WindowPlanner(int overhead, bool acrossPages) => (_overhead, _acrossPages) = (overhead, acrossPages);

    /// <summary>The windows to send, page by page; empty when nothing changed. Valid until the next call.</summary>
    public IReadOnlyList<Window> Plan(ReadOnlySpan<byte> shown, ReadOnlySpan<byte> wanted, int width)
    {
        var gap = 0;
        while (!CollectRuns(shown, wanted, width, gap))
        {
            gap = (2 * gap) + 1;
        }

        while (JoinBestPair())
        {
        }

        _windows.Sort(static (a, b) => (a.Page, a.Pages, a.Column).CompareTo((b.Page, b.Pages, b.Column)));
        return _windows;
    }

    /// <summary>Lists the runs of changed bytes, bridging up to <paramref name="gap"/> equal ones; false when there are too many.</summary>
    private bool CollectRuns(ReadOnlySpan<byte> shown, ReadOnlySpan<byte> wanted, int width, int gap)
    {
        _windows.Clear();
        for (var start = 0; start < wanted.Length; start += width)
        {
            var end = start + width;
            for (var i = start; i < end; i++)
            {
                if (shown[i] == wanted[i])
                {
                    continue;
                }

                if (_windows.Count > 0 && _windows[^1] is var last && last.Page == start / width && i - start - last.EndColumn <= gap)
                {
                    _windows[^1] = last with { Columns = i - start - last.Column + 1 };
                }
                else if (_windows.Count == MostRuns)
                {
                    return false;
                }
                else
                {
                    _windows.Add(new Window(i - start, start / width, 1, 1));
                }
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
                    break;
                }

                var union = _windows[i].Union(_windows[j]);
                var saved = Swallowed(union) - Cost(union);
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

        _windows.RemoveAll(best.Contains);
        _windows.Add(best);
        _windows.Sort(static (a, b) => a.Page.CompareTo(b.Page));
        return true;
    }

    /// <summary>What the windows inside a union cost until now.</summary>
    private int Swallowed(Window union)
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

    private int Cost(Window window) => _overhead + window.Area;
}
