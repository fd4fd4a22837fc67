using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LibreLinkUp.Session;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>
/// The account in use: the settings of the configuration, completed by the account that <c>login</c> stored.
/// </summary>
/// <param name="BaseAddress">The address of the first sign-in request.</param>
/// <param name="Email">The e-mail address of the account; empty: not configured.</param>
/// <param name="Patient">The person; empty when only one person shares.</param>
public sealed record EffectiveAccount(Uri BaseAddress, string Email, string Patient)
{
    /// <summary>Combines both. An account that was stored for another e-mail address than the configured one is not used.</summary>
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

    /// <summary>A fixed text, because the account contains an e-mail address and a person.</summary>
    public override string ToString() => "[account]";
}
