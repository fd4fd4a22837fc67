using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace GlucoseTracker.Http;

/// <summary>
/// Accepts only certificates that the platform verified, and records whether a rejected one was outside its validity by this
/// device's clock, so that the clock can be reported as the reason.
/// </summary>
/// <remarks>With simultaneous connections the reason can belong to another one. It affects only messages.</remarks>
internal sealed class ServerCertificateValidator(TimeProvider time)
{
    /// <summary>Why the last handshake failed.</summary>
    public TransportFailure Failure { get; private set; } = TransportFailure.TlsFailed;

    /// <summary>Clears the last rejection.</summary>
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
