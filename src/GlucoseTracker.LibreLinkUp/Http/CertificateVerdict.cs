using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace GlucoseTracker.LibreLinkUp.Http;

/// <summary>
/// Remembers why a certificate was refused, so that a clock that is years behind is named as the reason. It decides nothing: what
/// the platform refuses stays refused.
/// </summary>
internal sealed class CertificateVerdict(TimeProvider time)
{
    /// <summary>True when the last refused certificate begins later than this device's clock says it is.</summary>
    public bool ClockIsBefore { get; private set; }

    /// <summary>True when the last refused certificate ended before this device's clock says it is.</summary>
    public bool ClockIsAfter { get; private set; }

    /// <summary>Forgets the last refusal.</summary>
    public void Clear() => (ClockIsBefore, ClockIsAfter) = (false, false);

    /// <summary>The callback for the handshake: accepts exactly what has no error.</summary>
    public bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (certificate is X509Certificate2 shown)
        {
            var now = time.GetUtcNow().UtcDateTime;
            ClockIsBefore = now < shown.NotBefore.ToUniversalTime();
            ClockIsAfter = now > shown.NotAfter.ToUniversalTime();
        }

        return false;
    }
}
