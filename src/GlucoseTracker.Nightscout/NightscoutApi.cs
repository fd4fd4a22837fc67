namespace GlucoseTracker.Nightscout;

/// <summary>The versions of a site's API.</summary>
public enum NightscoutApi
{
    /// <summary>Version 1, and version 3 for a site without version 1.</summary>
    Auto,

    /// <summary>Version 1 only.</summary>
    V1,

    /// <summary>Version 3 only, which needs an access token even on a public site.</summary>
    V3,
}
