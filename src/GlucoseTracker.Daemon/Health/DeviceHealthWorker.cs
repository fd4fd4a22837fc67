using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Notifications;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Health;

/// <summary>
/// Checks supply, heat and card every 30 seconds. A problem is put into the state, logged once, and, if configured, sent to the phone once,
/// but never during an alarm, because its message could displace that of the alarm.
/// </summary>
/// <param name="readFlags">Reads the flags of the firmware; null when the board reports none.</param>
/// <param name="readFreeBytes">Reads the free space of the state directory; null: not known.</param>
/// <param name="notifier">Sends the notification; null: none is sent.</param>
/// <param name="state">The state that holds the notices.</param>
/// <param name="time">The clock of the checks.</param>
/// <param name="log">Logs the start and the end of a notice.</param>
/// <param name="reminder">The reminder of the alarm test, which is shown and never sent; null for none.</param>
public sealed class DeviceHealthWorker(
    Func<FirmwareFlags?> readFlags, Func<long?> readFreeBytes, AlarmNotifier? notifier, TrackerState state, TimeProvider time,
    ILogger<DeviceHealthWorker> log, AlarmTestReminder? reminder = null) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private DeviceHealth _health = DeviceHealth.Unknown;
    private DeviceNotices _notices;
    private DeviceNotices _unreported;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            Check();
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(false);
        }
    }

    private void Check()
    {
        var before = _notices;
        _health = _health.Next(readFlags(), readFreeBytes(), time.Uptime());
        var now = _health.Notices | (reminder?.IsDue() == true ? DeviceNotices.AlarmTestDue : DeviceNotices.None);
        _notices = now;
        foreach (var notice in (now & ~before).Split())
        {
            log.NoticeBegan(
                DeviceNoticeText.GetTitle(notice, ProgramTexts.English), DeviceNoticeText.Describe(notice, ProgramTexts.English));
        }

        foreach (var notice in (before & ~now).Split())
        {
            log.NoticeEnded(DeviceNoticeText.GetTitle(notice, ProgramTexts.English));
        }

        if (now != before)
        {
            state.Update(s => s with { DeviceNotices = now });
        }

        _unreported = (_unreported | (now & ~before)) & now & ~DeviceNotices.AlarmTestDue;
        if (notifier is not null && _unreported.GetWorst() is var worst and not DeviceNotices.None && state.Current.Alarm is null
            && notifier.TrySend(NotificationWriter.CreateDeviceNotice(
                DeviceNoticeText.GetTitle(worst, notifier.Texts), DeviceNoticeText.Describe(worst, notifier.Texts), GetTrustedTime())))
        {
            _unreported &= ~worst;
        }
    }

    private DateTimeOffset? GetTrustedTime() => notifier?.IsClockTrusted == true ? time.GetUtcNow() : null;
}
