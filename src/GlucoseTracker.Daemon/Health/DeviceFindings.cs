using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Daemon.Health;

/// <summary>
/// Finds the worst problem of the device, of those that <c>doctor</c> also finds, without sending a request. Supply, heat and card are the
/// notices of the snapshot, which <c>status</c>, notifications and the home page show as well. The secrets are read again after a minute
/// at the earliest.
/// </summary>
/// <param name="options">The configuration.</param>
/// <param name="time">The clock of the program.</param>
/// <param name="workers">The workers that failed.</param>
/// <param name="reload">The refused configuration; null without reload.</param>
/// <param name="secrets">The secrets; null without secrets.</param>
public sealed class DeviceFindings(
    TrackerOptions options, TimeProvider time, WorkerSupervision workers, ReloadCoordinator? reload = null, SecretValidator? secrets = null)
{
    private static readonly TimeSpan SecretsInterval = TimeSpan.FromMinutes(1);

    private TimeSpan? _secretsReadAt;
    private bool _areSecretsUsable = true;

    /// <summary>The worst finding at this moment. Called by one thread.</summary>
    public DeviceFinding GetWorst(TrackerSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return workers.FailedWorkers.Count > 0 ? DeviceFinding.PartFailed
            : reload?.Refused is not null ? DeviceFinding.ConfigurationRefused
            : !AreSecretsUsable() ? DeviceFinding.SecretUnusable
            : options.Alarms.UrgentLowReplaced ? DeviceFinding.AlarmsReplaced
            : snapshot.HistoryProblem is not null ? DeviceFinding.HistoryNotKept
            : GetFinding(snapshot.DeviceNotices.GetWorst());
    }

    private static DeviceFinding GetFinding(DeviceNotices notice) => notice switch
    {
        DeviceNotices.LowVoltage => DeviceFinding.LowVoltage,
        DeviceNotices.CardFull => DeviceFinding.CardFull,
        DeviceNotices.Throttled => DeviceFinding.Throttled,
        DeviceNotices.AlarmTestDue => DeviceFinding.AlarmTestDue,
        _ => DeviceFinding.None,
    };

    private bool AreSecretsUsable()
    {
        var now = time.Uptime();
        if (!(now - _secretsReadAt < SecretsInterval))
        {
            _secretsReadAt = now;
            _areSecretsUsable = secrets is null || secrets.GetProblems().Count == 0;
        }

        return _areSecretsUsable;
    }
}
