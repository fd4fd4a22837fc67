using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.History.Tests;

/// <summary>A folder with a history, and sample readings.</summary>
internal sealed class HistoryFolder : IDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();

    public string File => _folder.File(HistoryStore.FileName);

    public string[] Files =>
        [.. Directory.GetFiles(_folder.Path).Select(f => System.IO.Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    public static SourcedReading At(
        double minute, int mgPerDl = 110, Trend trend = Trend.Stable, string source = SourceNames.LibreLinkUp) =>
        new(source, new Reading(
            SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(mgPerDl)), Noon.AddMinutes(minute),
            trend)
        { ReceivedAt = Noon.AddMinutes(minute + 1) });

    public HistoryStore Open() => HistoryStore.Open(File);

    public void Dispose() => _folder.Dispose();
}
