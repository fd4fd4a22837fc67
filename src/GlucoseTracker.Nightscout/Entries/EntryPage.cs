using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>The entries of one response.</summary>
/// <param name="Readings">The glucose readings, in the order of <see cref="ReadingPage"/>.</param>
/// <param name="Entries">The number of entries, including other ones.</param>
/// <param name="Unreadable">The entries with an unreadable glucose value; null when there are none.</param>
internal sealed record EntryPage(IReadOnlyList<Reading> Readings, int Entries, UnreadableEntries? Unreadable = null)
{
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(10);

    /// <summary>The number of entries with a glucose value, readable or not.</summary>
    public int GlucoseEntries { get; init; }

    /// <summary>
    /// True when there is a reading from the ten minutes before the response's date; without a date, any reading.
    /// </summary>
    public bool HasYoungReading(DateTimeOffset? date) =>
        Readings.Any(r => date is null || (r.MeasuredAt - date.Value).Duration() <= Young);

    /// <summary>Combines the readings of two pages, and the newer unreadable entries.</summary>
    public EntryPage Merge(EntryPage other) => this with
    {
        Readings = ReadingPage.Sort([.. Readings, .. other.Readings]),
        Entries = Entries + other.Entries,
        Unreadable = Unreadable is null || other.Unreadable?.NewestAt > (Unreadable.NewestAt ?? DateTimeOffset.MinValue)
            ? other.Unreadable
            : Unreadable,
        GlucoseEntries = GlucoseEntries + other.GlucoseEntries,
    };
}
