using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Domain.Arrivals;

/// <summary>The newest usable reading of a source that is not displayed.</summary>
/// <remarks>Equality: by all members. A source without a usable reading is not listed.</remarks>
/// <param name="Source">The name of the source (<see cref="SourceNames"/>).</param>
/// <param name="Reading">The reading, which is not ahead of its reference time.</param>
/// <param name="Age">The age of the reading; null when unknown.</param>
public sealed record SourceNewest(string Source, Reading Reading, AgeRange? Age)
{
    /// <summary>A fixed text, as for <see cref="Readings.Reading.ToString"/>.</summary>
    public override string ToString() => "[reading]";
}
