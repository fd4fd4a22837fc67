using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>What the LibreLinkUp source needs to know.</summary>
public sealed record LibreLinkUpOptions
{
    /// <summary>
    /// The client version that is sent at first; the service's own minimum replaces it when that is higher (protocol section 2.2).
    /// </summary>
    public static Version FirstVersion { get; } = new(4, 16, 0);

    /// <summary>Where logins begin. HTTPS only. Default <see cref="ServiceHosts.Global"/>.</summary>
    public Uri BaseAddress { get; init; } = ServiceHosts.Global;

    /// <summary>The e-mail address of the LibreLinkUp account; empty means that nothing is set up.</summary>
    public string Email { get; init; } = "";

    /// <summary>Asked for the password at each login, so that a changed file is seen; null means that nothing is set up.</summary>
    public required Func<Secret?> Password { get; init; }

    /// <summary>Whose readings: a patient id or "First Last"; empty when only one person shares.</summary>
    public string Patient { get; init; } = "";

    /// <summary>True when the owner has said that new terms may be accepted without being read. Default false: it is a legal act.</summary>
    public bool AcceptTerms { get; init; }

    /// <summary>The client version to begin with. Default <see cref="FirstVersion"/>.</summary>
    public Version ClientVersion { get; init; } = FirstVersion;

    /// <summary>The longest time from a request's start to the end of its answer. Default 30 seconds.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Certificate authorities to trust in place of the system's, for a simulator in the same process. Names, times and signatures
    /// are verified all the same. Default none: the system's authorities.
    /// </summary>
    public X509Certificate2Collection? TrustedAuthorities { get; init; }

    /// <summary>
    /// Told the date of every answer, at its arrival: a witness for this device's clock, also when what the service says is a refusal.
    /// Default nobody.
    /// </summary>
    public Action<DateTimeOffset>? AnswerDated { get; init; }

    /// <summary>A placeholder: the options hold an address.</summary>
    public override string ToString() => "[LibreLinkUp options]";
}
