using System.Net;
using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Simulator.Answers;
using GlucoseTracker.Simulator.Faults;

namespace GlucoseTracker.Simulator.Hosting;

/// <summary>Creates the certificates of the simulator.</summary>
internal sealed class TestCertificates : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly EphemeralCertificateAuthority _trusted = new("LibreLinkUp simulator throw-away authority");
    private readonly EphemeralCertificateAuthority _unknown = new("Authority that nobody trusts");
    private readonly Dictionary<CertificateKind, X509Certificate2> _certificates;

    public TestCertificates(SimulatorOptions options)
    {
        string[] names =
        [
            "localhost", IPAddress.Loopback.ToString(), IPAddress.IPv6Loopback.ToString(),
            "*.libreview.io", .. CountryAnswer.Regions.Select(r => $"api-{r}.libreview.io"), "api.libreview.io",
            "*.libreview.ru", "*.myfreestyle.cn", .. options.HostNames,
        ];
        if (!options.EndPoint.Address.Equals(IPAddress.Any) && !options.EndPoint.Address.Equals(IPAddress.IPv6Any))
        {
            names = [.. names, options.EndPoint.Address.ToString()];
        }

        _certificates = new Dictionary<CertificateKind, X509Certificate2>
        {
            [CertificateKind.Good] = _trusted.Issue(names),
            [CertificateKind.UnknownAuthority] = _unknown.Issue(names),
            [CertificateKind.OtherName] = _trusted.Issue(["other.example.com"]),
            [CertificateKind.Expired] = _trusted.Issue(names, -30 * Day, 10 * Day),
            [CertificateKind.NotYetValid] = _trusted.Issue(names, 10 * Day, 30 * Day),
        };
    }

    /// <summary>The authority that clients must trust.</summary>
    public X509Certificate2 Authority => _trusted.Certificate;

    /// <summary>Returns the certificate of a kind.</summary>
    public X509Certificate2 this[CertificateKind kind] => _certificates[kind];

    public void Dispose()
    {
        foreach (var certificate in _certificates.Values)
        {
            certificate.Dispose();
        }

        _trusted.Dispose();
        _unknown.Dispose();
    }
}
