using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Notifications.Commands;

/// <summary>
/// Subscribes to the command topic of an ntfy server: one outbound request with a continuous response. No port is opened. After a failure a
/// new request asks for the missed messages by the clock of the server.
/// </summary>
/// <param name="http">The HTTP client.</param>
/// <param name="server">The server.</param>
/// <param name="topic">The topic.</param>
/// <param name="token">Reads the access token before each request; null when there is none.</param>
/// <param name="time">The clock for waits and timeouts.</param>
/// <param name="log">Logs a failure once, until the subscription works again.</param>
public sealed class NtfyCommandSubscription(
    NotificationHttpClient http, Uri server, Secret topic, Func<Secret?> token, TimeProvider time, ILogger<NtfyCommandSubscription> log)
{
    /// <summary>The time without a line after which the connection counts as lost: 150 s. ntfy sends a line every 45 s.</summary>
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(150);

    private static readonly TimeSpan MinWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(2);

    /// <summary>The number of remembered message ids, so that no message counts twice.</summary>
    private const int MaxSeen = 64;

    private readonly Queue<string> _seen = new();
    private long? _lastTime;
    private CatalogueText? _trouble;

    /// <summary>The name with the host, without topic and token.</summary>
    public string Name { get; } = $"commands from ntfy at {server.Host}";

    /// <summary>The reason why no commands can be received; null while the subscription works.</summary>
    public CatalogueText? Trouble { get; private set; } = new("delivery.not-subscribed");

    /// <summary>When the server last sent a line, UTC; it sends one every 45 s. Null: never since the start.</summary>
    public DateTimeOffset? ArrivedAt { get; private set; }

    /// <summary>Receives until it is cancelled.</summary>
    /// <param name="received">Receives the text of each message once; must not block.</param>
    /// <param name="cancellationToken">Cancels the subscription.</param>
    public async Task RunAsync(Action<string> received, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(received);
        for (var wait = MinWait; ;)
        {
            var problem = new CatalogueText("delivery.connection-broke");
            TimeSpan? asked = null;
            try
            {
                await ReceiveAsync(received, cancellationToken).ConfigureAwait(false);
            }
            catch (NotificationException e)
            {
                (problem, asked) = (e.Trouble, e.RetryAfter);
            }
            catch (Exception e) when (e is IOException or HttpRequestException or TimeoutException)
            {
                // An established connection was lost, so the next attempt follows soon.
            }

            cancellationToken.ThrowIfCancellationRequested();
            wait = Trouble is null ? MinWait : wait;
            Report(problem);
            await Task.Delay(asked > wait && asked < MaxWait ? asked.Value : wait, time, cancellationToken).ConfigureAwait(false);
            wait = 2 * wait < MaxWait ? 2 * wait : MaxWait;
        }
    }

    private async Task ReceiveAsync(Action<string> received, CancellationToken cancellationToken)
    {
        // A button that was pressed without a connection counts if its code is still valid.
        var since = _lastTime is { } last ? FormattableString.Invariant($"{last}") : "10m";
        var address = new Uri(server, $"{topic.Reveal()}/json?since={since}");
        await using var stream = await http.OpenStreamAsync(address, token(), cancellationToken).ConfigureAwait(false);
        var lines = new LineStream(stream, IdleTimeout, time);
        while (await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (NtfyMessage.TryParse(line) is not { } message)
            {
                continue;
            }

            (Trouble, _trouble) = (null, null);
            ArrivedAt = time.GetUtcNow();

            // The time of the last message and not the latest time, so that no message is missed after a wrong clock of the server is set.
            _lastTime = message.Time ?? _lastTime;
            if (message.Event == "message" && IsNew(message.Id))
            {
                received(message.Text);
            }
        }
    }

    private bool IsNew(string id)
    {
        if (id.Length == 0 || _seen.Contains(id))
        {
            return id.Length == 0;
        }

        _seen.Enqueue(id);
        if (_seen.Count > MaxSeen)
        {
            _seen.Dequeue();
        }

        return true;
    }

    private void Report(CatalogueText problem)
    {
        Trouble = problem;
        if (_trouble != problem)
        {
            _trouble = problem;
            log.NotSubscribed(Name, $"{problem}");
        }
    }
}
