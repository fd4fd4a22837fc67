using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Nightscout.Phone;

namespace GlucoseTracker.Daemon.History;

/// <summary>The hash of the account and person in the settings. Other settings can mean another person.</summary>
public static class SettingsHash
{
    /// <summary>Computes the hash for a configuration.</summary>
    public static string Create(TrackerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.Sources.Contains(SourceKind.LibreLinkUp))
        {
            return options.Sources[0] == SourceKind.Phone
                ? PhoneSource.GetPerson(options.Phone.Address!)
                : PersonHash.Create(SourceNames.Nightscout, options.Nightscout.Address!.AbsoluteUri);
        }

        var account = EffectiveAccount.Create(options.LibreLinkUp, new LoginFiles(options.StateDirectory).Account.Load());
        return PersonHash.Create(account.Email.ToLowerInvariant(), account.Patient);
    }
}
