using GlucoseTracker.Domain.Connection;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>Log lines about several sources. No names of people, addresses, tokens or values.</summary>
internal static partial class SourceLog
{
    [LoggerMessage(EventIds.ActiveSourceChanged, LogLevel.Information, "Readings now come from {Source} ({Reason}).")]
    public static partial void ActiveSourceChanged(this ILogger logger, string source, string reason);

    [LoggerMessage(EventIds.UploadFailed, LogLevel.Warning, "Readings cannot be uploaded ({Cause}): {Reason}")]
    public static partial void UploadFailed(this ILogger logger, ConnectionCause cause, string reason);

    [LoggerMessage(EventIds.UploadRecovered, LogLevel.Information, "Readings are uploaded again.")]
    public static partial void UploadRecovered(this ILogger logger);

    [LoggerMessage(
        EventIds.SitePauseNotSaved, LogLevel.Warning,
        "The pause that the Nightscout site requested could not be saved in {File} ({Reason}). The first request after a restart " +
        "may come too early.")]
    public static partial void PauseNotSaved(this ILogger logger, string file, string reason);

    [LoggerMessage(EventIds.WebhookFailed, LogLevel.Warning, "{Target}: a reading was not accepted. {Reason} The daemon sends it again.")]
    public static partial void WebhookFailed(this ILogger logger, string target, string reason);

    [LoggerMessage(EventIds.WebhookRecovered, LogLevel.Information, "{Target}: readings are accepted again.")]
    public static partial void WebhookRecovered(this ILogger logger, string target);
}
