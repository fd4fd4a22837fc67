using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Tests.Alarms;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Notifications;
using GlucoseTracker.Testing.Logging;

namespace GlucoseTracker.Daemon.Tests.Health;

public sealed class DeviceHealthWorkerTests
{
    private readonly TestTarget _target = new("x");
    private readonly LogList<DeviceHealthWorker> _log = new();
    private readonly AlarmRig _rig;
    private FirmwareFlags _flags;
    private long _free = 1L << 30;
    private int _looks;

    public DeviceHealthWorkerTests() => _rig = new AlarmRig(first: _target);

    [Fact]
    public async Task A_notice_is_in_the_state_once_in_the_log_and_once_on_the_phone()
    {
        using var worker = await StartAsync(notifies: true);
        Assert.Equal(DeviceNotices.None, _rig.State.Current.DeviceNotices);

        _flags = new FirmwareFlags(0x10001);
        await LookAsync();
        await LookAsync();
        _flags = new FirmwareFlags(0x10000);
        await LookAsync();

        Assert.Equal(DeviceNotices.LowVoltage, _rig.State.Current.DeviceNotices);
        var sent = await _target.NextAsync();
        Assert.Equal((NotificationReason.Device, "Supply voltage too low"), (sent.Reason, sent.Title));
        Assert.True(_target.GotNothing);
        Assert.Single(_log.Lines);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task An_alarm_comes_first_and_the_notice_is_sent_when_it_is_over()
    {
        _rig.Reads(60);
        var alarm = await _target.NextAsync();
        using var worker = await StartAsync(notifies: true);

        _free = 1;
        await LookAsync();
        await LookAsync();
        Assert.True(_target.GotNothing);

        _rig.Time.Advance(TimeSpan.FromMinutes(4));
        _rig.Reads(110);
        var over = await _target.NextAsync();
        await LookAsync();
        await LookAsync();
        var notice = await _target.NextAsync();

        Assert.Equal(
            [NotificationReason.Alarm, NotificationReason.Over, NotificationReason.Device], [alarm.Reason, over.Reason, notice.Reason]);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_sent()
    {
        using var worker = await StartAsync(notifies: false);

        _free = 1;
        await LookAsync();

        Assert.Equal(DeviceNotices.CardFull, _rig.State.Current.DeviceNotices);
        Assert.True(_target.GotNothing);
        await worker.StopAsync(CancellationToken.None);
    }

    private async Task<DeviceHealthWorker> StartAsync(bool notifies)
    {
        var worker = new DeviceHealthWorker(
            () => _flags,
            () =>
            {
                Interlocked.Increment(ref _looks);
                return _free;
            },
            notifies ? _rig.Sender : null, _rig.State, _rig.Time, _log);
        await worker.StartAsync(CancellationToken.None);
        while (_looks == 0)
        {
            await Task.Delay(1);
        }

        return worker;
    }

    /// <summary>Waits for at least one more check of the worker.</summary>
    private async Task LookAsync()
    {
        var before = _looks;
        while (_looks < before + 2)
        {
            _rig.Time.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(5);
        }
    }
}
