using GlucoseTracker.Domain.Profile;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Charts;

/// <summary>What a sheet shows.</summary>
public sealed record ChartContent
{
    /// <summary>The readings of the 24 hours before <see cref="Now"/>, in rising order of time.</summary>
    public required IReadOnlyList<Reading> LastDay { get; init; }

    /// <summary>The profile of the days.</summary>
    public required GlucoseProfile Profile { get; init; }

    /// <summary>How many days the profile covers, for its title; from 1.</summary>
    public required int Days { get; init; }

    /// <summary>The end of the sheet.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whose clock is shown.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>In which unit.</summary>
    public required GlucoseUnit Unit { get; init; }

    /// <summary>The target band.</summary>
    public required RangeBounds Target { get; init; }
}
