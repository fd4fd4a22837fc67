using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>Log events of the source. No event contains a name, an address, an id, a token, a value or a part of a response.</summary>
internal static partial class LibreLinkUpLog
{
    [LoggerMessage(2001, LogLevel.Information, "Signed in to LibreLinkUp.")]
    public static partial void SignedIn(this ILogger logger);

    [LoggerMessage(2002, LogLevel.Information, "The account belongs to another region; the login continues there.")]
    public static partial void Redirected(this ILogger logger);

    [LoggerMessage(2003, LogLevel.Information, "LibreLinkUp requires client version {Version}, which is used from now on.")]
    public static partial void VersionRaised(this ILogger logger, Version version);

    [LoggerMessage(2004, LogLevel.Information, "LibreLinkUp no longer accepts the session; signing in again.")]
    public static partial void SessionEnded(this ILogger logger);

    [LoggerMessage(2005, LogLevel.Warning, "New terms were accepted, because the configuration allows it.")]
    public static partial void TermsAccepted(this ILogger logger);

    [LoggerMessage(
        2006, LogLevel.Warning, "The session cannot be written ({Reason}); a restart will need a new login. Check the state directory.")]
    public static partial void SessionNotWritten(this ILogger logger, string reason);

    [LoggerMessage(2007, LogLevel.Warning, "{Count} of {Total} history points could not be read and were left out.")]
    public static partial void PointsLeftOut(this ILogger logger, int count, int total);

    [LoggerMessage(2009, LogLevel.Information, "The account has moved to another region; polls continue there.")]
    public static partial void DataRedirected(this ILogger logger);

    [LoggerMessage(2008, LogLevel.Warning, "The session file is damaged and is not used; a new login replaces it.")]
    public static partial void SessionDamaged(this ILogger logger);
}
