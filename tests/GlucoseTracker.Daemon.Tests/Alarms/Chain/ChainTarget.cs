using System.Threading.Channels;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Notifications;

namespace GlucoseTracker.Daemon.Tests.Alarms.Chain;

/// <summary>A target that records every message of a dispatcher, and rejects messages during an outage.</summary>
internal sealed class ChainTarget(string name) : INotificationTarget
{
    private readonly Channel<Notification> _attempts = Channel.CreateUnbounded<Notification>();
    private readonly List<Notification> _tried = [];
    private int _expected;
    private int _told;

    public string Name => name;

    public volatile bool Works = true;

    public Task SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        _attempts.Writer.TryWrite(notification);
        return Works ? Task.CompletedTask
            : throw new NotificationException(NotificationFailure.Unreachable, new CatalogueText("delivery.unreachable"));
    }

    /// <summary>Expects one more message.</summary>
    public void Expect() => _expected++;

    /// <summary>Waits until each expected message has been tried once, and returns those that are new since the last call.</summary>
    public async Task<IReadOnlyList<Notification>> NewAsync()
    {
        while (_tried.Count < _expected)
        {
            var attempt = await _attempts.Reader.ReadAsync();
            if (!_tried.Exists(tried => ReferenceEquals(tried, attempt)))
            {
                _tried.Add(attempt);
            }
        }

        var since = _tried[_told..];
        _told = _tried.Count;
        return since;
    }
}
