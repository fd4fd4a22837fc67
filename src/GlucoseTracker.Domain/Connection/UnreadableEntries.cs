using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Connection;

/// <summary>Entries of a source that tell a glucose value which cannot be read as mg/dL: data that came, and were refused.</summary>
/// <param name="NewestAt">The time of the newest of them, UTC; null when none of them has a time that can be read.</param>
/// <param name="IsOtherUnit">True when the newest of them can only be mmol/L.</param>
public sealed record UnreadableEntries(DateTimeOffset? NewestAt, bool IsOtherUnit)
{
    /// <summary>
    /// What is said in place of "no data" or "phone silent" when the source has entries newer than the newest reading; null when it has
    /// none.
    /// </summary>
    /// <param name="newest">The newest reading known; null when there is none.</param>
    public (ConnectionCause Cause, CauseDetails Facts)? GetCause(Reading? newest) => newest is null || NewestAt > newest.MeasuredAt
        ? (ConnectionCause.EntriesUnreadable, new CauseDetails { Detail = IsOtherUnit ? CauseDetail.OtherUnit : CauseDetail.None })
        : null;
}
