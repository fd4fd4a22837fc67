using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Profile;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Charts;

/// <summary>The content of a chart sheet.</summary>
public sealed record ChartContent
{
    /// <summary>The readings of the 24 hours before <see cref="Now"/>, in ascending order of time.</summary>
    public required IReadOnlyList<Reading> LastDay { get; init; }

    /// <summary>The glucose profile.</summary>
    public required GlucoseProfile Profile { get; init; }

    /// <summary>The number of days of the profile, at least 1, for its title.</summary>
    public required int Days { get; init; }

    /// <summary>The statistics of the same days in one line, for the foot of the sheet.</summary>
    public required string Statistics { get; init; }

    /// <summary>The words of the sheet. Default English.</summary>
    public ProgramTexts Texts { get; init; } = ProgramTexts.English;

    /// <summary>The end of the 24 hours.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The time zone of the sheet.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The unit of the values.</summary>
    public required GlucoseUnit Unit { get; init; }

    /// <summary>The target band.</summary>
    public required RangeBounds Target { get; init; }
}
