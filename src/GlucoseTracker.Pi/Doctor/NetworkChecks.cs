using System.Net;
using System.Net.Sockets;
using GlucoseTracker.Files;
using GlucoseTracker.Http;
using GlucoseTracker.LinuxDevices.Clock;
using GlucoseTracker.LinuxDevices.Network;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The way to the service, step by step. Nothing is signed in to: too many tries lock an account.</summary>
internal static class NetworkChecks
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static CheckResult Clock() => new KernelClock().IsSynchronized() switch
    {
        true => CheckResult.Ok("clock", "set from the network"),
        false => CheckResult.Problem(
            "clock", "not set from the network since the start", "Wait a minute with a working network; then look at 'timedatectl'."),
        null => CheckResult.NotChecked("clock", "whether it is set cannot be told", "Look at 'timedatectl'."),
    };

    /// <param name="isNeeded">False: all that is asked is in the own network.</param>
    public static CheckResult Route(bool isNeeded) => new NetworkState().HasDefaultRoute()
        ? CheckResult.Ok("network", $"there is a way out, from {NetworkState.OwnAddress()}")
        : !isNeeded ? CheckResult.Warning(
            "network", "there is no way out; the phone needs none, but the clock and messages do",
            "Connect Wi-Fi: 'sudo raspi-config', or 'nmcli device status'.")
        : CheckResult.Problem("network", "there is no way out", "Connect Wi-Fi: 'sudo raspi-config', or 'nmcli device status'.");

    public static async Task<CheckResult> NameAsync((Uri Address, string Name) service, TimeProvider time)
    {
        try
        {
            using var end = new CancellationTokenSource(Timeout, time);
            var found = await Dns.GetHostAddressesAsync(service.Address.Host, end.Token).ConfigureAwait(false);
            return CheckResult.Ok("name", $"{service.Name} has {found.Length} address{(found.Length == 1 ? "" : "es")}");
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return CheckResult.Problem(
                "name", $"{service.Name} was not found ({FailureReason.From(e)})", "Look at the router's DNS, or at /etc/resolv.conf.");
        }
    }

    public static async Task<CheckResult> TlsAsync((Uri Address, string Name) service, TimeProvider time)
    {
        if (service.Address.Scheme != Uri.UriSchemeHttps)
        {
            return CheckResult.Warning(
                "tls", $"{service.Name} is asked without encryption",
                "Fine inside your own network; else write an address that begins with https.");
        }

        try
        {
            var version = await TlsProbe.ConnectAsync(service.Address, Timeout, time, CancellationToken.None).ConfigureAwait(false);
            return CheckResult.Ok("tls", $"{service.Name} proved who it is ({version})");
        }
        catch (TransportException e)
        {
            var detail = FailureReason.From(e.InnerException ?? e);
            return e.Failure switch
            {
                TransportFailure.PlainHttp or TransportFailure.NotTls => CheckResult.Problem(
                    "tls", $"{service.Name} answers, but not with https",
                    "A site in your own network without https: write http:// in front of its address ('sudo glucose-tracker setup' does " +
                    "it). Else look at the address and its port, or for a sign-in page of this network."),
                TransportFailure.TlsFailed or TransportFailure.CertificateNotYetValid or TransportFailure.CertificateExpired =>
                    CheckResult.Problem(
                    "tls", $"{service.Name} could not prove who it is ({detail})",
                    "Check the clock; then 'sudo apt install ca-certificates'."),
                _ => CheckResult.Problem(
                    "tls", $"{service.Name} cannot be reached ({detail})", "Check the network; a firewall must let port 443 out."),
            };
        }
    }
}
