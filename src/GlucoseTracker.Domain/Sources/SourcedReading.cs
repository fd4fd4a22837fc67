using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Sources;

/// <summary>A reading and its source.</summary>
/// <remarks>Equality: by both members.</remarks>
/// <param name="Source">The name of the source, such as "LibreLinkUp".</param>
/// <param name="Reading">The reading.</param>
public sealed record SourcedReading(string Source, Reading Reading)
{
    /// <summary>A fixed text, as for <see cref="Readings.Reading.ToString"/>.</summary>
    public override string ToString() => "[reading]";
}
