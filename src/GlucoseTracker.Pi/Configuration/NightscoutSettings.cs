using GlucoseTracker.Nightscout;

namespace GlucoseTracker.Pi.Configuration;

/// <summary>Where readings come from.</summary>
public enum SourceKind
{
    /// <summary>The LibreLinkUp cloud, with or without Nightscout to fill in.</summary>
    LibreLinkUp,

    /// <summary>A Nightscout site and nothing else.</summary>
    Nightscout,
}

/// <summary>A Nightscout site. Its token is no part of the configuration.</summary>
/// <param name="Address">The site, with a slash at its end; null: there is none.</param>
/// <param name="TokenFile">A file that holds the access token or API secret; empty: the site is public.</param>
/// <param name="Fallback">True: it fills in when LibreLinkUp fails or has nothing young. Default false.</param>
/// <param name="FallbackAfter">From this age of LibreLinkUp's newest reading on; default 10 minutes, 5 minutes to 1 hour.</param>
/// <param name="Upload">True: what LibreLinkUp told is sent to the site. Default false.</param>
/// <param name="Api">Which version of its API is read; default version 1, and version 3 where the site has no version 1.</param>
public sealed record NightscoutSettings(Uri? Address, string TokenFile, bool Fallback, TimeSpan FallbackAfter, bool Upload, NightscoutApi Api);
