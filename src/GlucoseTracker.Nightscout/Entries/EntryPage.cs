using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>One answer's entries.</summary>
/// <param name="Readings">The glucose readings in it, in the order of <see cref="ReadingPage"/>.</param>
/// <param name="Entries">How many entries it held, others than glucose included.</param>
/// <param name="Unreadable">The entries that tell a glucose value which is no reading; null when there are none.</param>
internal sealed record EntryPage(IReadOnlyList<Reading> Readings, int Entries, UnreadableEntries? Unreadable = null)
{
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(10);

    /// <summary>How many of the entries tell a glucose value, readable or not.</summary>
    public int GlucoseEntries { get; init; }

    /// <summary>
    /// True when there is a reading of the last ten minutes before the answer's date; where that is not known, any reading.
    /// </summary>
    public bool HasYoungReading(DateTimeOffset? date) =>
        Readings.Any(r => date is null || (r.MeasuredAt - date.Value).Duration() <= Young);

    /// <summary>The readings of both pages; of the unreadable entries the newer ones.</summary>
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
