using GlucoseTracker.Nightscout.Phone;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>The settings of an app on a phone. The configuration contains no secret, except a path in the address that is one.</summary>
/// <param name="Address">The address of the app; null: no phone.</param>
/// <param name="SecretFile">The file with the secret; empty to use the systemd credential, if there is one.</param>
public sealed record PhoneSettings(PhoneAddress? Address, string SecretFile);
