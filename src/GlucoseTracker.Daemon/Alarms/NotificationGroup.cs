using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications;
using GlucoseTracker.Notifications.Commands;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// A group of targets that are notified together, each with its delivery queue, and the subscription to button presses.
/// </summary>
internal sealed class NotificationGroup
{
    private readonly string _prefix;
    private readonly NotificationHttpClient _http;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _logs;

    /// <param name="settings">The targets.</param>
    /// <param name="isSecond">True for the escalation group.</param>
    /// <param name="http">The HTTP client.</param>
    /// <param name="time">The clocks.</param>
    /// <param name="logs">Creates the loggers.</param>
    public NotificationGroup(
        TargetSettings settings, bool isSecond, NotificationHttpClient http, TimeProvider time, ILoggerFactory logs)
    {
        IsSecond = isSecond;
        _prefix = isSecond ? "escalation-" : "";
        _http = http;
        _time = time;
        _logs = logs;
        Targets = [.. CreateTargets(settings)];
        Commands = settings.Ntfy is { CommandTopic: { } topic } ntfy
            ? new NtfyCommandSubscription(
                http, ntfy.Server, topic, CreateToken(ntfy.TokenFile, NtfyName), time, logs.CreateLogger<NtfyCommandSubscription>())
            : null;
    }

    /// <summary>True for the escalation group.</summary>
    public bool IsSecond { get; }

    /// <summary>The targets with the names of their workers.</summary>
    public IReadOnlyList<(string Name, NotificationDispatcher Queue)> Targets { get; }

    /// <summary>The delivery queues of the targets.</summary>
    public IReadOnlyList<NotificationDispatcher> Queues => [.. Targets.Select(target => target.Queue)];

    /// <summary>The subscription to button presses; null without a command topic.</summary>
    public NtfyCommandSubscription? Commands { get; }

    /// <summary>The name of the ntfy target.</summary>
    public string NtfyName => $"{_prefix}ntfy";

    private IEnumerable<(string, NotificationDispatcher)> CreateTargets(TargetSettings settings)
    {
        if (settings.Ntfy is { } ntfy)
        {
            yield return (NtfyName, CreateQueue(new NtfyTarget(
                _http, ntfy.Server, ntfy.Topic, CreateToken(ntfy.TokenFile, NtfyName), ntfy.Tags, ntfy.CommandTopic)));
        }

        if (settings.Webhook is { } webhook)
        {
            var name = $"{_prefix}webhook";
            yield return (name, CreateQueue(new WebhookTarget(_http, webhook.Address, CreateToken(webhook.TokenFile, name))));
        }
    }

    private NotificationDispatcher CreateQueue(INotificationTarget target) =>
        new(target, _time, _logs.CreateLogger<NotificationDispatcher>());

    private Func<Secret?> CreateToken(string file, string target) =>
        SecretSource.CreateToken(file, _logs, $"{target}-token");
}
