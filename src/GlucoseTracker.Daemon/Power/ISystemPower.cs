namespace GlucoseTracker.Daemon.Power;

/// <summary>The system's switch.</summary>
public interface ISystemPower
{
    /// <summary>Whether the system lets this program switch it off. It may take many seconds while the system starts.</summary>
    Task<SwitchOffAuthorization> CanSwitchOffAsync(CancellationToken cancellationToken);

    /// <summary>Switches it off. False when the system refused.</summary>
    Task<bool> SwitchOffAsync(CancellationToken cancellationToken);

    /// <summary>True when the system is going down, whoever wanted it.</summary>
    Task<bool> IsShuttingDownAsync(CancellationToken cancellationToken);
}
