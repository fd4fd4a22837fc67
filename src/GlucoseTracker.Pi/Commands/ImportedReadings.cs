using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The content of an imported file.</summary>
/// <param name="Count">The number of readings.</param>
/// <param name="Readings">The readings; the file is read during the enumeration.</param>
/// <param name="Remarks">Remarks for the owner, as complete sentences.</param>
internal sealed record ImportedReadings(int Count, IEnumerable<SourcedReading> Readings, string Remarks);
