using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Domain.Arrivals;

/// <summary>The newest usable reading of a source that is not the one shown.</summary>
/// <param name="Source">The source's name (<see cref="SourceNames"/>).</param>
/// <param name="Reading">The reading; never one that is ahead of its reference time.</param>
/// <param name="Age">Its age; null while none can be known.</param>
public sealed record SourceNewest(string Source, Reading Reading, AgeRange? Age)
{
    /// <summary>A placeholder, as <see cref="Readings.Reading.ToString"/>.</summary>
    public override string ToString() => "[reading]";
}
