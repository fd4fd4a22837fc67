using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Sources;

/// <summary>A reading and who told it.</summary>
/// <param name="Source">The source's name, such as "LibreLinkUp". It stays with the reading for good.</param>
/// <param name="Reading">The reading.</param>
public sealed record SourcedReading(string Source, Reading Reading)
{
    /// <summary>A placeholder, as <see cref="Readings.Reading.ToString"/>.</summary>
    public override string ToString() => "[reading]";
}
