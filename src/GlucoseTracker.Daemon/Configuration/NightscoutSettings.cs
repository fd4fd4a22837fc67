using GlucoseTracker.Nightscout;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>A Nightscout site. Its token is no part of the configuration.</summary>
/// <param name="Address">The site, with a slash at its end; null: there is none.</param>
/// <param name="TokenFile">A file that holds the access token or API secret; empty: the site is public.</param>
/// <param name="Upload">True: what LibreLinkUp told is sent to the site. Default false.</param>
/// <param name="Api">Which version of its API is read; default version 1, and version 3 where the site has no version 1.</param>
public sealed record NightscoutSettings(Uri? Address, string TokenFile, bool Upload, NightscoutApi Api);
