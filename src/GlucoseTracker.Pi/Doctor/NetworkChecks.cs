using System.Net;
using System.Net.Sockets;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Http;
using GlucoseTracker.LinuxDevices.Clock;
using GlucoseTracker.LinuxDevices.Network;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Checks the connection to the service step by step, without a sign-in, because too many of them lock an account.</summary>
internal static class NetworkChecks
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static CheckResult Clock() => new KernelClock().IsSynchronized() switch
    {
        true => CheckResult.Ok("clock", UserTexts.Get("doctor.clock-set")),
        false => CheckResult.Problem(
            "clock", UserTexts.Get("doctor.clock-not-set"), UserTexts.Get("doctor.clock-not-set.next")),
        null => CheckResult.NotChecked(
            "clock", UserTexts.Get("doctor.clock-unknown"), UserTexts.Format("doctor.look-at", ("command", "timedatectl"))),
    };

    /// <param name="isNeeded">False when all sources are in the local network.</param>
    public static CheckResult Route(bool isNeeded) => new NetworkState().HasDefaultRoute()
        ? CheckResult.Ok("network", UserTexts.Format("doctor.network-ok", ("address", $"{NetworkState.OwnAddress()}")))
        : !isNeeded ? CheckResult.Warning(
            "network", UserTexts.Get("doctor.network-not-needed"),
            UserTexts.Get("doctor.network-none.next"))
        : CheckResult.Problem("network", UserTexts.Get("doctor.network-none"), UserTexts.Get("doctor.network-none.next"));

    public static async Task<CheckResult> NameAsync((Uri Address, string Name) service, TimeProvider time)
    {
        try
        {
            using var end = new CancellationTokenSource(Timeout, time);
            var found = await Dns.GetHostAddressesAsync(service.Address.Host, end.Token).ConfigureAwait(false);
            return CheckResult.Ok("name", UserTexts.Format("doctor.name-ok", ("name", service.Name), ("count", found.Length)));
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return CheckResult.Problem(
                "name", UserTexts.Format(
                    "doctor.name-unknown", ("name", service.Name),
                    ("reason", FailureText.From(e))), UserTexts.Get("doctor.name-unknown.next"));
        }
    }

    public static async Task<CheckResult> TlsAsync((Uri Address, string Name) service, TimeProvider time)
    {
        if (service.Address.Scheme != Uri.UriSchemeHttps)
        {
            return CheckResult.Warning(
                "tls", UserTexts.Format("doctor.tls-none", ("name", service.Name)),
                UserTexts.Get("doctor.tls-none.next"));
        }

        try
        {
            var version = await TlsProbe.ConnectAsync(service.Address, Timeout, time, CancellationToken.None).ConfigureAwait(false);
            return CheckResult.Ok("tls", UserTexts.Format("doctor.tls-ok", ("name", service.Name), ("version", version)));
        }
        catch (TransportException e)
        {
            var detail = FailureText.From(e);
            return e.Failure switch
            {
                TransportFailure.PlainHttp or TransportFailure.NotTls => CheckResult.Problem(
                    "tls", UserTexts.Format("doctor.tls-plain", ("name", service.Name)),
                    UserTexts.Get("doctor.tls-plain.next")),
                TransportFailure.TlsFailed or TransportFailure.CertificateNotYetValid or TransportFailure.CertificateExpired =>
                    CheckResult.Problem(
                    "tls", UserTexts.Format("doctor.tls-unverified", ("name", service.Name), ("reason", detail)),
                    UserTexts.Get("doctor.tls-unverified.next")),
                _ => CheckResult.Problem(
                    "tls", UserTexts.Format(
                        "doctor.tls-unreachable", ("name", service.Name),
                        ("reason", detail)), UserTexts.Get("doctor.tls-unreachable.next")),
            };
        }
    }
}
