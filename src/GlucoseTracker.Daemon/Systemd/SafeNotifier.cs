using System.Net.Sockets;
using Microsoft.Extensions.Hosting.Systemd;

namespace GlucoseTracker.Daemon.Systemd;

/// <summary>
/// Sends states to systemd and ignores failures of its socket: display and alarms continue. Without watchdog notifications systemd restarts
/// the service.
/// </summary>
/// <param name="notifier">The notifier of the framework, which throws when the socket is gone.</param>
internal sealed class SafeNotifier(ISystemdNotifier notifier) : ISystemdNotifier
{
    /// <inheritdoc/>
    public bool IsEnabled => notifier.IsEnabled;

    /// <inheritdoc/>
    public void Notify(ServiceState state)
    {
        try
        {
            notifier.Notify(state);
        }
        catch (SocketException)
        {
            // systemd does not listen. The daemon cannot repair that, and stopping must not fail because of it.
        }
    }
}
