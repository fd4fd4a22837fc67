using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Turns events of alarms into notifications and hands them to the couriers: the first target at once, the second when nobody answers, and
/// then until it is over. Also sends the daily sign of life. Handing over never waits.
/// </summary>
public sealed class AlarmNotifier(
    NotificationSettings settings, GlucoseUnit unit, IReadOnlyList<NotificationDispatcher> first,
    IReadOnlyList<NotificationDispatcher> second, IDeviceStatus device, HeartbeatFile alive,
    TimeProvider time) : BackgroundService, IAlarmListener
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMinutes(1);

    private readonly NotificationWriter _writer = new(settings.Content, unit);
    private volatile AlarmInput? _facts;

    /// <summary>The rules, without escalation where there is nobody to escalate to.</summary>
    public AlarmRules GetRules(AlarmRules configured)
    {
        ArgumentNullException.ThrowIfNull(configured);
        return second.Count > 0 ? configured : configured with { EscalateAfter = null };
    }

    /// <summary>All couriers.</summary>
    public IEnumerable<NotificationDispatcher> Queues => [.. first, .. second];

    /// <inheritdoc/>
    public void Handle(AlarmNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var happened = notice.Event;
        if (_writer.Create(happened, notice.Facts, DescribeCause(notice)) is not { } notification
            || (happened.What == AlarmEventKind.Cleared && !settings.BackInRange))
        {
            return;
        }

        var escalates = happened.What == AlarmEventKind.Escalated;
        if (!escalates)
        {
            PostAll(first, notification);
        }

        if (escalates || happened.WasEscalated)
        {
            PostAll(second, notification);
        }
    }

    /// <summary>What was known at the last look; the sign of life tells of it.</summary>
    public void SetFacts(AlarmInput facts) => _facts = facts;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!Queues.Any())
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            SendHeartbeat();
            await Task.Delay(CheckInterval, time, stoppingToken).ConfigureAwait(false);
        }
    }

    private void SendHeartbeat()
    {
        if (_facts is { IsClockTrusted: true } facts
            && HeartbeatSchedule.IsDue(settings.AliveAt, TimeZoneInfo.ConvertTime(time.GetUtcNow(), time.LocalTimeZone), alive.LastSentAt))
        {
            alive.LastSentAt = facts.Now;
            PostAll(first, _writer.Alive(facts, null));
        }
    }

    private string? DescribeCause(AlarmNotice notice) => notice.Cause is { } known
        ? CauseSentence.Describe(
            CauseView.From(known, new CauseDetails { Source = notice.Source }, notice.Facts.Now, null, device.HasNetwork))
        : null;

    private static void PostAll(IReadOnlyList<NotificationDispatcher> couriers, Notification notification)
    {
        foreach (var courier in couriers)
        {
            courier.Post(notification);
        }
    }
}
