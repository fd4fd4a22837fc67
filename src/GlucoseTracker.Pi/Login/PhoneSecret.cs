using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Pi.Login;

/// <summary>The configured secret of the app on the phone, for the commands that read from it once.</summary>
internal static class PhoneSecret
{
    /// <summary>
    /// The secret that the daemon uses, read with the rights of the owner of its folder; null when there is none, or this user cannot read
    /// it.
    /// </summary>
    public static Secret? Read(PhoneSettings settings)
    {
        using var rights = settings.SecretFile.Length > 0
            ? OwnerRights.Current.BeginFileScope(settings.SecretFile)
            : null;
        return SecretSource.ForPhone(settings, NullLogger<SecretSource>.Instance).Read();
    }
}
