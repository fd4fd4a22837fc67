using System.Collections.Concurrent;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Oracle;

namespace GlucoseTracker.Screens.Tests.Oracle;

/// <summary>The readings that must have arrived when a state is true.</summary>
internal static class TrueReadings
{
    /// <summary>Many errors concern the same picture, so it is read once.</summary>
    private static readonly ConcurrentDictionary<ScreenState, RecognizedScreen> Read = new(ReferenceEqualityComparer.Instance);

    public static ArrivedReadings Create(ScreenState state, Func<Reading, Reading>? newest = null)
    {
        var arrived = new ArrivedReadings();
        foreach (var reading in state.Readings)
        {
            var last = reading == state.Readings.Newest;
            arrived.Add(last && newest is not null ? newest(reading) : reading, state.Now, clockTrusted: false);
        }

        return arrived;
    }

    public static IReadOnlyList<string> FindErrors(ScreenState drawn, ScreenState truth, ArrivedReadings? arrived = null) =>
        new PictureOracle(arrived ?? Create(truth), truth.Unit).FindErrors(
            Read.GetOrAdd(drawn, state => PictureReader.Read(GoldenFrames.Draw(state))), truth.Now, truth.ClockTrusted);
}
