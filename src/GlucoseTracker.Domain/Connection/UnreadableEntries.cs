using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Connection;

/// <summary>Entries of a source whose glucose value cannot be read as mg/dL and was rejected.</summary>
/// <remarks>Absence is null: all entries were readable. Equality: by both members.</remarks>
/// <param name="NewestAt">The time of the newest entry, UTC; null when no entry has a valid time.</param>
/// <param name="IsOtherUnit">True when the value of the newest entry can only be mmol/L.</param>
public sealed record UnreadableEntries(DateTimeOffset? NewestAt, bool IsOtherUnit)
{
    /// <summary>
    /// The cause to report instead of missing data when the source has entries newer than the newest reading; otherwise null.
    /// none.
    /// </summary>
    /// <param name="newest">The newest known reading; null when there is none.</param>
    public (ConnectionCause Cause, CauseDetails Details)? GetCause(Reading? newest) => newest is null || NewestAt > newest.MeasuredAt
        ? (ConnectionCause.EntriesUnreadable, new CauseDetails { Detail = IsOtherUnit ? CauseDetail.OtherUnit : CauseDetail.None })
        : null;
}
