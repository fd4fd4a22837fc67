using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Pi.Commands;

/// <summary>What a file holds.</summary>
/// <param name="Count">How many readings.</param>
/// <param name="Readings">The readings; read from the file as they are asked for.</param>
/// <param name="Remarks">What the owner should know besides the numbers, as sentences.</param>
internal sealed record ImportedReadings(int Count, IEnumerable<SourcedReading> Readings, string Remarks);
