using GlucoseTracker.Daemon.Power;
using GlucoseTracker.Daemon.State;

namespace GlucoseTracker.Daemon.Tests.Power;

/// <summary>A switch that does what a test says, and remembers what the panel's state was when it was used.</summary>
internal sealed class ScriptedPower(TrackerState state) : ISystemPower
{
    private readonly TaskCompletionSource<bool> _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The answers to whether it may be switched off, one after the other; the last one stays.</summary>
    public IReadOnlyList<SwitchOffAuthorization> Answers { get; init; } = [SwitchOffAuthorization.Refused];

    /// <summary>How often that was asked.</summary>
    public int Questions { get; private set; }

    public bool Refuses { get; init; }

    public bool GoesDown { get; init; }

    /// <summary>Ends when the device is switched off: true when the panel said so by then.</summary>
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
