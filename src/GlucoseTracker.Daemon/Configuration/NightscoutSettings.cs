using GlucoseTracker.Nightscout;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>The settings of a Nightscout site. The configuration does not contain its token.</summary>
/// <param name="Address">The address of the site, ending with a slash; null: no site.</param>
/// <param name="TokenFile">The file with the access token or API secret; empty for a public site.</param>
/// <param name="Upload">True to upload readings of LibreLinkUp to the site. Default false.</param>
/// <param name="Api">The version of the site's API; default version 1, and version 3 when the site does not support version 1.</param>
public sealed record NightscoutSettings(Uri? Address, string TokenFile, bool Upload, NightscoutApi Api);
