using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LibreLinkUp.Session;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>
/// The account that is used: what the configuration says, and for everything that it leaves open what <c>login</c> stored.
/// </summary>
/// <param name="BaseAddress">Where logins begin.</param>
/// <param name="Email">The account; empty: not set up.</param>
/// <param name="Patient">The person; empty: the only one.</param>
public sealed record EffectiveAccount(Uri BaseAddress, string Email, string Patient)
{
    /// <summary>Puts both together. What was stored for another e-mail address than the configured one is not used.</summary>
    public static EffectiveAccount Create(LibreLinkUpSettings settings, StoredAccount? stored)
    {
        if (stored is null || (settings.Email.Length > 0 && !settings.Email.Equals(stored.Email, StringComparison.OrdinalIgnoreCase)))
        {
            return new EffectiveAccount(settings.BaseAddress, settings.Email, settings.Patient);
        }

        return new EffectiveAccount(
            settings.BaseAddress == ServiceHosts.Global ? stored.BaseAddress ?? settings.BaseAddress : settings.BaseAddress,
            stored.Email,
            settings.Patient.Length > 0 ? settings.Patient : stored.PatientId ?? "");
    }

    /// <summary>A placeholder: it holds an address and a person.</summary>
    public override string ToString() => "[account]";
}
