using System.Collections.Immutable;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Pages;

/// <summary>
/// The pages in the order of the page key, in a loop. The first page is the home page; the page of a known cause follows it.
/// </summary>
public sealed record PageCarousel
{
    private static readonly PageEntry Cause = new(ScreenPage.Cause);

    private readonly ImmutableArray<PageEntry> _entries;

    /// <param name="home">The glance or the big page.</param>
    /// <param name="others">The pages after it. Pages that the panel cannot show, and the home page itself, are omitted.</param>
    /// <param name="panel">The panel; the details take two entries, on 128 x 32 four.</param>
    public PageCarousel(ScreenPage home, IEnumerable<PageEntry> others, PanelSize panel)
    {
        ArgumentNullException.ThrowIfNull(others);
        var first = new PageEntry(panel == PanelSize.Rows64 ? home : ScreenPage.Glance);
        _entries = [first, .. others.SelectMany(stop => Expand(stop, panel)).Where(stop => stop != first).Distinct()];
    }

    private PageCarousel(ImmutableArray<PageEntry> stops) => _entries = stops;

    /// <summary>The available graph periods, in hours.</summary>
    public static ImmutableArray<int> GraphHours { get; } = [1, 3, 6, 12, 24];

    /// <summary>The default order: glance, big, 3 hours, 12 hours, statistics, details; on 128 x 32 glance, last hour, details.</summary>
    public static PageCarousel CreateDefault(PanelSize panel, ScreenPage home = ScreenPage.Glance) =>
        new(home, GetDefaultEntries(panel), panel);

    /// <summary>The home page, which returns after some time without key presses.</summary>
    public PageEntry Home => _entries[0];

    /// <summary>All pages in order.</summary>
    public IReadOnlyList<PageEntry> Entries => _entries;

    /// <summary>True when the page is in the carousel.</summary>
    public bool Contains(PageEntry stop) => _entries.Contains(stop);

    /// <summary>Returns the carousel with the page of the cause, when a cause is known.</summary>
    public PageCarousel WithCause(ConnectionCause? cause) => cause is null ? this : new PageCarousel(_entries.Insert(1, Cause));

    /// <summary>
    /// The entry after another one, or before it with <paramref name="by"/> -1. From an entry that is no longer in the carousel: the home
    /// page.
    /// </summary>
    public PageEntry GetNext(PageEntry from, int by = 1)
    {
        var at = _entries.IndexOf(from);
        return at < 0 ? Home : _entries[(at + by + _entries.Length) % _entries.Length];
    }

    private static PageEntry[] GetDefaultEntries(PanelSize panel) => panel == PanelSize.Rows64
        ?
        [
            new(ScreenPage.Glance), new(ScreenPage.Big), new(ScreenPage.Graph, 3), new(ScreenPage.Graph, 12), new(ScreenPage.Statistics),
            new(ScreenPage.Details),
        ]
        : [new(ScreenPage.Graph, 1), new(ScreenPage.Details)];

    private static IEnumerable<PageEntry> Expand(PageEntry stop, PanelSize panel) => (panel, stop.Page) switch
    {
        (PanelSize.Rows32, ScreenPage.Big or ScreenPage.Statistics) => [],
        (_, ScreenPage.Details) => DetailRows.GetPageStarts(panel).Select(row => stop with { DetailsRow = row }),
        _ => [stop],
    };
}
