using GlucoseTracker.Nightscout.Phone;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>An app on a phone. Its secret is no part of the configuration, unless it stands as a path in the address.</summary>
/// <param name="Address">Where it answers; null: there is none.</param>
/// <param name="SecretFile">A file that holds the secret; empty: the systemd credential, or there is none.</param>
public sealed record PhoneSettings(PhoneAddress? Address, string SecretFile);
