namespace GlucoseTracker.Daemon.Power;

/// <summary>Shuts the system down.</summary>
public interface ISystemPower
{
    /// <summary>Queries whether this process may shut the system down. While the system starts, this can take many seconds.</summary>
    Task<SwitchOffAuthorization> CanSwitchOffAsync(CancellationToken cancellationToken);

    /// <summary>Shuts the system down. False when the system refused.</summary>
    Task<bool> SwitchOffAsync(CancellationToken cancellationToken);

    /// <summary>True when the system is shutting down for any reason.</summary>
    Task<bool> IsShuttingDownAsync(CancellationToken cancellationToken);
}
