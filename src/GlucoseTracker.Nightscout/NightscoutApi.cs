namespace GlucoseTracker.Nightscout;

/// <summary>Which version of a site's API is read.</summary>
public enum NightscoutApi
{
    /// <summary>Version 1; where a site has none, version 3.</summary>
    Auto,

    /// <summary>Version 1 and no other.</summary>
    V1,

    /// <summary>Version 3 and no other; it needs an access token, also on a public site.</summary>
    V3,
}
