using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Nightscout.Phone;

namespace GlucoseTracker.Daemon.History;

/// <summary>Whose readings the settings ask for, as a hash. Other settings may mean another person.</summary>
public static class SettingsMark
{
    /// <summary>Creates the mark of a configuration.</summary>
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
