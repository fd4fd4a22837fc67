using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>
/// The client version that is sent: the configured one, or a higher one that the service requested, which is stored.
/// </summary>
internal sealed class ClientVersion(Version configured, SessionCache sessions, ILogger logger)
{
    /// <summary>The present version.</summary>
    public Version Present => sessions.State.ClientVersion is { } learned && learned > configured ? learned : configured;

    /// <summary>Adopts the requested version; false when it is not acceptable or already in use, so that a retry is useless.</summary>
    public bool Raise(string? asked)
    {
        var version = VersionRules.Read(asked);
        if (version is null || !VersionRules.MayReplace(Present, version))
        {
            return false;
        }

        sessions.Save(sessions.State with { ClientVersion = version });
        logger.VersionRaised(version);
        return true;
    }
}
