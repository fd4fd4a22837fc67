using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>The entries of one response.</summary>
/// <param name="Readings">The glucose readings, in the order of <see cref="ReadingPage"/>.</param>
/// <param name="Entries">The number of entries, including other ones.</param>
/// <param name="Unreadable">The entries with an unreadable glucose value; null when there are none.</param>
internal sealed record EntryPage(IReadOnlyList<Reading> Readings, int Entries, UnreadableEntries? Unreadable = null)
{
    /// <summary>The number of glucose entries on a full page below which other entries are assumed to fill it.</summary>
    private const int MinGlucoseEntries = 10;

    private static readonly TimeSpan Young = TimeSpan.FromMinutes(10);

    /// <summary>The number of entries with a glucose value, readable or not.</summary>
    public int GlucoseEntries { get; init; }

    /// <summary>The time of the oldest entry with a glucose value, readable or not; null when there is none.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>True when a longer page can show that a low number is mmol/L.</summary>
    public bool IsUnitUndecided { get; init; }

    /// <summary>
    /// True when there is a reading from the ten minutes before the response's date; without a date, any reading.
    /// </summary>
    public bool HasYoungReading(DateTimeOffset? date) =>
        Readings.Any(r => date is null || (r.MeasuredAt - date.Value).Duration() <= Young);

    /// <summary>
    /// Requests a longer page when this one is too short: it is full, and other entries fill it or the unit of its low numbers is
    /// undecided. A failure of that request does not affect readings of this page.
    /// </summary>
    /// <param name="count">The number of entries of a full page.</param>
    /// <param name="fetchLonger">Requests the longer page.</param>
    /// <exception cref="SourceException">The request failed, and this page has no readings.</exception>
    public async Task<EntryPage> ExtendAsync(int count, Func<Task<EntryPage>> fetchLonger)
    {
        if (!IsTooShort(count))
        {
            return this;
        }

        try
        {
            return Extend(await fetchLonger().ConfigureAwait(false));
        }
        catch (SourceException) when (Readings.Count > 0)
        {
            return this;
        }
    }

    /// <summary>Combines the readings of two pages, and the newer unreadable entries.</summary>
    public EntryPage Merge(EntryPage other) => this with
    {
        Readings = ReadingPage.Sort([.. Readings, .. other.Readings]),
        Entries = Entries + other.Entries,
        Unreadable = Unreadable is null || other.Unreadable?.NewestAt > (Unreadable.NewestAt ?? DateTimeOffset.MinValue)
            ? other.Unreadable
            : Unreadable,
        GlucoseEntries = GlucoseEntries + other.GlucoseEntries,
        From = From is null || other.From < From ? other.From : From,
        IsUnitUndecided = IsUnitUndecided || other.IsUnitUndecided,
    };

    private bool IsTooShort(int count) => Entries >= count && (GlucoseEntries < MinGlucoseEntries || IsUnitUndecided);

    /// <summary>
    /// Returns the longer page. When only the unit was undecided, the entries before this page are left out: they show the unit and are not
    /// news. A response with fewer entries than this page decides nothing.
    /// </summary>
    private EntryPage Extend(EntryPage longer) =>
        longer.Entries < Entries ? Merge(longer)
        : GlucoseEntries < MinGlucoseEntries ? longer
        : longer with { Readings = [.. longer.Readings.Where(r => r.MeasuredAt >= From)] };
}
