using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>The options of the LibreLinkUp source.</summary>
public sealed record LibreLinkUpOptions
{
    /// <summary>
    /// The first client version that is sent; the service's minimum replaces it when that is higher (protocol section 2.2).
    /// </summary>
    public static Version FirstVersion { get; } = new(4, 16, 0);

    /// <summary>The address of the first sign-in request. HTTPS only. Default <see cref="ServiceHosts.Global"/>.</summary>
    public Uri BaseAddress { get; init; } = ServiceHosts.Global;

    /// <summary>The e-mail address of the LibreLinkUp account; empty when no account is configured.</summary>
    public string Email { get; init; } = "";

    /// <summary>Returns the password for each login, so that a changed file takes effect; null when no account is configured.</summary>
    public required Func<Secret?> Password { get; init; }

    /// <summary>The person whose readings are shown: a patient id or "First Last"; empty when only one person shares.</summary>
    public string Patient { get; init; } = "";

    /// <summary>True when new terms of use may be accepted automatically. Default false, because acceptance is a legal act.</summary>
    public bool AcceptTerms { get; init; }

    /// <summary>The first client version. Default <see cref="FirstVersion"/>.</summary>
    public Version ClientVersion { get; init; } = FirstVersion;

    /// <summary>The timeout from the start of a request to the end of its response. Default 30 seconds.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Certificate authorities that replace the system's, for a simulator in the same process. Names, times and signatures are still
    /// verified. Default: the system's authorities.
    /// </summary>
    public X509Certificate2Collection? TrustedAuthorities { get; init; }

    /// <summary>
    /// Receives the date of every response on its arrival, including refusals, as evidence for the device's clock. Default none.
    /// </summary>
    public Action<DateTimeOffset>? AnswerDated { get; init; }

    /// <summary>A fixed text, because the options contain an e-mail address.</summary>
    public override string ToString() => "[LibreLinkUp options]";
}
