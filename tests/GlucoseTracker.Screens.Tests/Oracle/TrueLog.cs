using System.Collections.Concurrent;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Oracle;

namespace GlucoseTracker.Screens.Tests.Oracle;

/// <summary>What has arrived when a state is true.</summary>
internal static class TrueLog
{
    /// <summary>Many lies are told of the same picture: it is read once.</summary>
    private static readonly ConcurrentDictionary<ScreenState, SeenPicture> Read = new(ReferenceEqualityComparer.Instance);

    public static ArrivedReadings Of(ScreenState state, Func<Reading, Reading>? newest = null)
    {
        var arrived = new ArrivedReadings();
        foreach (var reading in state.Readings)
        {
            var last = reading == state.Readings.Newest;
            arrived.Add(last && newest is not null ? newest(reading) : reading, state.Now, clockTrusted: false);
        }

        return arrived;
    }

    public static IReadOnlyList<string> Judge(ScreenState drawn, ScreenState truth, ArrivedReadings? arrived = null) =>
        new PictureOracle(arrived ?? Of(truth), truth.Unit).Judge(
            Read.GetOrAdd(drawn, state => PictureReader.Read(GoldenFrames.Draw(state))), truth.Now, truth.ClockTrusted);
}
