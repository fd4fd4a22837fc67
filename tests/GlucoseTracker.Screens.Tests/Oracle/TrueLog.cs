using GlucoseTracker.Domain;
using GlucoseTracker.Testing.Oracle;

namespace GlucoseTracker.Screens.Tests.Oracle;

/// <summary>What has arrived when a state is true.</summary>
internal static class TrueLog
{
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
        new PictureOracle(arrived ?? Of(truth), truth.Unit).Judge(GoldenFrames.Draw(drawn), truth.Now, truth.ClockTrusted);
}
