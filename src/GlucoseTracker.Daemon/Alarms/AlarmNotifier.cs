using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Turns alarm events into notifications and adds them to the queues of the targets: to the first target immediately, to the second target
/// when the alarm is not answered, and then until the alarm is over. Also sends the daily heartbeat. The methods do not block.
/// </summary>
public sealed class AlarmNotifier(
    NotificationSettings settings, GlucoseUnit unit, IReadOnlyList<NotificationDispatcher> first,
        IReadOnlyList<NotificationDispatcher> second, IDeviceStatus device, HeartbeatFile heartbeat,
    TimeProvider time, AlarmRules? rules = null, AnswerCodes? codes = null, Language language = Language.English)
    : BackgroundService, IAlarmListener
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMinutes(1);

    private readonly NotificationWriter _writer = new(settings.Content, unit, ProgramTexts.Get(language));
    private volatile AlarmInput? _input;

    /// <summary>The alarm rules; without escalation when no second target is configured.</summary>
    public AlarmRules GetRules(AlarmRules configured)
    {
        ArgumentNullException.ThrowIfNull(configured);
        return second.Count > 0 ? configured : configured with { EscalateAfter = null };
    }

    /// <summary>The words of the notifications.</summary>
    public ProgramTexts Texts { get; } = ProgramTexts.Get(language);

    /// <summary>The queues of all targets.</summary>
    public IEnumerable<NotificationDispatcher> Queues => [.. first, .. second];

    /// <inheritdoc/>
    public void Handle(AlarmNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var alarmEvent = notice.Event;
        if (alarmEvent.Change is AlarmEventKind.Snoozed or AlarmEventKind.Acknowledged or AlarmEventKind.Cleared or AlarmEventKind.Dropped)
        {
            codes?.Revoke(alarmEvent.Kind);
        }

        if (_writer.Create(alarmEvent, notice.Input, DescribeCause(notice)) is not { } notification
            || (alarmEvent.Change == AlarmEventKind.Cleared && !settings.BackInRange))
        {
            return;
        }

        var escalates = alarmEvent.Change == AlarmEventKind.Escalated;
        notification = notification with { Actions = CreateActions(alarmEvent) };
        if (!escalates)
        {
            PostAll(first, notification);
        }

        if (escalates || alarmEvent.WasEscalated)
        {
            PostAll(second, notification);
        }
    }

    /// <summary>The message of an alarm test.</summary>
    public Notification CreateTest(AlarmKind kind) => _writer.CreateTest(kind, time.GetUtcNow());

    /// <summary>Sends a message that a pressed button had no effect.</summary>
    /// <param name="kind">The alarm of the button.</param>
    /// <param name="why">The reason, as a sentence.</param>
    /// <param name="isSecond">True: to the escalation targets; false: to the first targets.</param>
    public void SendNotAnswered(AlarmKind kind, string why, bool isSecond)
    {
        if (_input is { } input)
        {
            PostAll(isSecond ? second : first, _writer.CreateNotAnswered(kind, why, input));
        }
    }

    /// <summary>True when the clock was trusted at the last evaluation.</summary>
    public bool IsClockTrusted => _input?.IsClockTrusted == true;

    /// <summary>
    /// Sends a message that is not an alarm to the first targets. False when a message is waiting or being sent: a newer one would
    /// take its place.
    /// </summary>
    public bool TrySend(Notification notification)
    {
        if (!Queues.All(queue => queue.IsIdle))
        {
            return false;
        }

        PostAll(first, notification);
        return true;
    }

    /// <summary>The input of the last evaluation; the heartbeat reports it.</summary>
    public void SetInput(AlarmInput input) => _input = input;

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
        if (_input is { IsClockTrusted: true } input
            && HeartbeatSchedule.IsDue(
                settings.AliveAt, TimeZoneInfo.ConvertTime(time.GetUtcNow(), time.LocalTimeZone), heartbeat.LastSentAt))
        {
            heartbeat.LastSentAt = input.Now;
            PostAll(first, _writer.CreateHeartbeat(input, null));
        }
    }

    /// <summary>Creates a code for each message about a sound. The escalation message uses the code of the last message.</summary>
    private IReadOnlyList<NotificationAction> CreateActions(AlarmEvent alarmEvent)
    {
        if (codes is null || rules is null || !settings.HasButtons
            || alarmEvent.Change is not (AlarmEventKind.Sounded or AlarmEventKind.Escalated))
        {
            return [];
        }

        var code = alarmEvent.Change == AlarmEventKind.Escalated ? codes.Get(alarmEvent.Kind) ?? codes.Issue(alarmEvent.Kind)
            : codes.Issue(alarmEvent.Kind);
        return _writer.CreateActions(rules[alarmEvent.Kind], code);
    }

    private string? DescribeCause(AlarmNotice notice) => notice.Cause is { } known
        ? CauseSentence.Describe(
            CauseView.From(known, new CauseDetails { Source = notice.Source }, notice.Input.Now, null, device.HasNetwork),
            ScreenStrings.Get(language))
        : null;

    private static void PostAll(IReadOnlyList<NotificationDispatcher> queues, Notification notification)
    {
        foreach (var queue in queues)
        {
            queue.Post(notification);
        }
    }
}
