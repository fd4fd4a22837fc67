using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>
/// The client version that is sent: the configured one, or the higher one that the service asked for, which is remembered.
/// </summary>
internal sealed class ClientVersion(Version configured, SessionCache keeper, ILogger logger)
{
    /// <summary>The version of now.</summary>
    public Version Present => keeper.State.ClientVersion is { } learnt && learnt > configured ? learnt : configured;

    /// <summary>Takes over the version asked for; false when it may not be, and asking again would change nothing.</summary>
    public bool Raise(string? asked)
    {
        var version = VersionRules.Read(asked);
        if (version is null || !VersionRules.MayReplace(Present, version))
        {
            return false;
        }

        keeper.Keep(keeper.State with { ClientVersion = version });
        logger.VersionRaised(version);
        return true;
    }
}
