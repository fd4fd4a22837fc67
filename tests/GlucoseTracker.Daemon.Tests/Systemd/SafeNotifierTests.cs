using System.Net.Sockets;
using GlucoseTracker.Daemon.Systemd;
using Microsoft.Extensions.Hosting.Systemd;

namespace GlucoseTracker.Daemon.Tests.Systemd;

public sealed class SafeNotifierTests
{
    [Fact]
    public void A_lost_socket_of_systemd_is_no_failure_of_the_daemon()
    {
        var lost = new LostNotifier();
        var notifier = new SafeNotifier(lost);

        notifier.Notify(ServiceState.Stopping);

        Assert.Equal(1, lost.Calls);
        Assert.True(notifier.IsEnabled);
    }

    private sealed class LostNotifier : ISystemdNotifier
    {
        public bool IsEnabled => true;

        public int Calls { get; private set; }

        public void Notify(ServiceState state)
        {
            Calls++;
            throw new SocketException((int)SocketError.ConnectionRefused);
        }
    }
}
