using GlucoseTracker.Pi.State;

namespace GlucoseTracker.Pi.Tests.Workers;

/// <summary>Waits for a state; the test runner's own limit ends a wait in vain.</summary>
internal static class Eventually
{
    public static async Task<TrackerSnapshot> Becomes(this TrackerState state, Func<TrackerSnapshot, bool> condition)
    {
        while (true)
        {
            var change = state.NextChange();
            if (condition(state.Current))
            {
                return state.Current;
            }

            await change;
        }
    }
}
