using System.Net.Sockets;
using Microsoft.Extensions.Hosting.Systemd;

namespace GlucoseTracker.Daemon.Systemd;

/// <summary>
/// Sends states to systemd and ignores failures of its socket: display and alarms go on. Without the watchdog's answer systemd
/// restarts the service by its own rules.
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
            // systemd does not listen. There is nothing that the daemon could do about it, and a stop must not fail for it.
        }
    }
}
