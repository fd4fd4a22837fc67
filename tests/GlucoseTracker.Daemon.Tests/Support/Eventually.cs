using GlucoseTracker.Daemon.State;

namespace GlucoseTracker.Daemon.Tests.Support;

/// <summary>Waits for a state; the test runner's own limit ends a wait in vain.</summary>
internal static class Eventually
{
    public static Task<TrackerSnapshot> Becomes(this TrackerState state, Func<TrackerSnapshot, bool> condition) =>
        state.WaitForAsync(condition, CancellationToken.None);
}
