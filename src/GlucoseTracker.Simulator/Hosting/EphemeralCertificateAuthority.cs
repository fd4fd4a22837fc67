using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GlucoseTracker.Simulator.Hosting;

/// <summary>A certificate authority whose key exists only in this process.</summary>
internal sealed class EphemeralCertificateAuthority : IDisposable
{
    private const int SerialLength = 16;
    private const int CaPathLength = 0;
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromDays(1);
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    private readonly X509Certificate2 _authority;

    /// <summary>Creates the authority, valid from yesterday for a year of real time, because clients verify by their own clock.</summary>
    public EphemeralCertificateAuthority(string name)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, CaPathLength, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        _authority = request.CreateSelfSigned(now - ClockTolerance - Life - ClockTolerance, now + Life + ClockTolerance);
    }

    /// <summary>The authority's certificate without its key.</summary>
    public X509Certificate2 Certificate => X509CertificateLoader.LoadCertificate(_authority.RawData);

    /// <summary>
    /// Creates a server certificate for these DNS names and addresses, with a validity relative to now.
    /// </summary>
    public X509Certificate2 Issue(IEnumerable<string> names, TimeSpan from, TimeSpan life)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=LibreLinkUp simulator", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_authority, true, false));
        request.CertificateExtensions.Add(AlternativeNames(names));
        using var bare = request.Create(_authority, now + from, now + from + life, RandomNumberGenerator.GetBytes(SerialLength));
        return bare.CopyWithPrivateKey(key);
    }

    /// <summary>Creates a certificate that is valid from yesterday for a year.</summary>
    public X509Certificate2 Issue(IEnumerable<string> names) => Issue(names, -ClockTolerance, Life);

    /// <inheritdoc/>
    public void Dispose() => _authority.Dispose();

    private static X509Extension AlternativeNames(IEnumerable<string> names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (IPAddress.TryParse(name, out var address))
            {
                builder.AddIpAddress(address);
            }
            else
            {
                builder.AddDnsName(name);
            }
        }

        return builder.Build();
    }
}
