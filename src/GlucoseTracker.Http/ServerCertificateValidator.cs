using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace GlucoseTracker.Http;

/// <summary>
/// Accepts the certificates that the platform verified and no others. It remembers whether a refused one was outside its time by this
/// device's clock, so that a wrong clock can be named as the reason.
/// </summary>
/// <remarks>With several connections at the same time the reason may be that of another one. It changes no decision.</remarks>
internal sealed class ServerCertificateValidator(TimeProvider time)
{
    /// <summary>Why the last handshake failed.</summary>
    public TransportFailure Failure { get; private set; } = TransportFailure.TlsFailed;

    /// <summary>Forgets the last refusal.</summary>
    public void Clear() => Failure = TransportFailure.TlsFailed;

    /// <summary>The callback of the TLS handshake.</summary>
    public bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (certificate is X509Certificate2 shown)
        {
            var now = time.GetUtcNow().UtcDateTime;
            Failure = now < shown.NotBefore.ToUniversalTime() ? TransportFailure.CertificateNotYetValid
                : now > shown.NotAfter.ToUniversalTime() ? TransportFailure.CertificateExpired
                : TransportFailure.TlsFailed;
        }

        return false;
    }
}
