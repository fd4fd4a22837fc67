using GlucoseTracker.Daemon.Power;
using GlucoseTracker.Daemon.State;

namespace GlucoseTracker.Daemon.Tests.Power;

/// <summary>A power control whose results the test determines, and which records the state of the panel when it is used.</summary>
internal sealed class ScriptedPower(TrackerState state) : ISystemPower
{
    private readonly TaskCompletionSource<bool> _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The permissions to switch off in order; the last one is repeated.</summary>
    public IReadOnlyList<SwitchOffAuthorization> Answers { get; init; } = [SwitchOffAuthorization.Refused];

    /// <summary>The number of queries.</summary>
    public int Questions { get; private set; }

    public bool Refuses { get; init; }

    public bool GoesDown { get; init; }

    /// <summary>Completes when the device is switched off: true when the panel showed it before.</summary>
    public Task<bool> Asked => _asked.Task;

    public Task<SwitchOffAuthorization> CanSwitchOffAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Answers[Math.Min(Questions++, Answers.Count - 1)]);

    public Task<bool> SwitchOffAsync(CancellationToken cancellationToken)
    {
        _asked.TrySetResult(state.Current.IsSwitchingOff);
        return Task.FromResult(!Refuses);
    }

    public Task<bool> IsShuttingDownAsync(CancellationToken cancellationToken) => Task.FromResult(GoesDown);
}
