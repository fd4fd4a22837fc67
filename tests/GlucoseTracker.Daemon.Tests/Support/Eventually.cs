using GlucoseTracker.Daemon.State;

namespace GlucoseTracker.Daemon.Tests.Support;

/// <summary>Waits for a state; the test runner's time limit ends an endless wait.</summary>
internal static class Eventually
{
    public static Task<TrackerSnapshot> Becomes(this TrackerState state, Func<TrackerSnapshot, bool> condition) =>
        state.WaitForAsync(condition, CancellationToken.None);
}
