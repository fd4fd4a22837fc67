using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Daemon.Control;

/// <summary>Creates the status document and the list of readings from a snapshot.</summary>
/// <param name="state">The shared state.</param>
/// <param name="options">The configuration.</param>
/// <param name="device">The status of the device: clock and network.</param>
/// <param name="time">The clocks.</param>
/// <param name="workers">The state of the workers; null without a supervisor.</param>
/// <param name="reload">The reload, with the problems of a refused configuration; null without reload.</param>
/// <param name="secrets">The problems of the secrets; null without secrets.</param>
/// <param name="alarms">The states of the alarms; null without alarms.</param>
/// <param name="checkIn">The check-ins at a dead man's switch; null where none is configured.</param>
/// <param name="webhook">The webhook of readings; null where none is configured.</param>
/// <param name="reminder">The time of the last alarm test; null without alarms.</param>
public sealed class StatusReport(
    TrackerState state, TrackerOptions options, IDeviceStatus device, TimeProvider time, WorkerSupervision? workers = null,
    ReloadCoordinator? reload = null,
    SecretValidator? secrets = null, AlarmService? alarms = null, CheckInWorker? checkIn = null,
    ReadingWebhookWorker? webhook = null, AlarmTestReminder? reminder = null)
{
    private readonly ReadingDocumentFactory _readings = new(options);

    /// <summary>Creates the status of this moment.</summary>
    /// <param name="language">The language of the sentences in the document.</param>
    public StatusDocument GetStatus(Language language = Language.English)
    {
        var texts = ProgramTexts.Get(language);
        var (snapshot, clock, at) = (state.Current, device.Clock, time.ReadClocks());
        var current = snapshot.GetCurrent(clock, at);
        var now = clock.Now(at)?.Instant ?? at.Wall;

        // Without a known age, the value is not reported either.
        var newest = current.Age is null ? null : current.Newest;
        return new StatusDocument(
            newest is null ? null : _readings.CreateReading(newest, current.Age!.Value.Oldest),
            JsonNames.Get(options.Freshness.GetFreshness(newest is null ? null : current.Age?.Oldest)),
            JsonNames.Get(newest is null ? null : options.Limits.GetLevel(newest.Value)),
            CreateConnection(snapshot, current.Doubt, now, ScreenStrings.Get(language)),
            new StatusPanel(snapshot.IsPanelShowing, snapshot.PanelProblem?.Describe(texts)),
            new StatusHistory(
                snapshot.Series.Count, snapshot.Series.Count == 0
                    ? null
                    : snapshot.Series[0].MeasuredAt, snapshot.Series.Newest?.MeasuredAt,
                snapshot.HistoryProblem is null, snapshot.HistoryProblem?.Describe(texts)),
            current.Source,
            new StatusAlarms(
                !options.Alarms.UrgentLowReplaced,
                AlarmWarning.Get(options.Alarms, texts))
            {
                Active = [.. AlarmKinds.All.Select(CreateAlarm).OfType<StatusAlarm>()],
                TestedAt = reminder?.TestedAt,
            })
        {
            Workers = [.. (workers?.FailedWorkers ?? []).Select(CreateWorker)],
            Configuration = CreateConfiguration(texts),
            Delta = options.Freshness.GetFreshness(current.Age?.Oldest) == Freshness.Fresh ? _readings.CreateDelta(current.Series) : null,
            Frozen = newest is not null && options.Frozen.IsFrozen(current.Series),
            Sensor = clock.Now(at) is not null && snapshot.SensorLife is { } life ? CreateSensor(life, now) : null,
            Keys = JsonNames.Get(options.Button.KeySet),
            Device = [.. snapshot.DeviceNotices.Split().Select(
                notice => new StatusDeviceNotice(JsonNames.Get(notice), DeviceNoticeText.Describe(notice, texts)))],
            CheckIn = checkIn is null ? null : CreateDelivery(checkIn.Report, texts),
            Webhook = webhook is null ? null : CreateDelivery(webhook.Report, texts),
        };
    }

    /// <summary>Creates the list of the latest readings, newest first.</summary>
    public ReadingLine[] GetReadings(int last) =>
    [
        .. state.Current.Series.Reverse().Take(last).Select(r => new ReadingLine(
            r.MeasuredAt, GlucoseText.Format(r.Value, options.Unit), GlucoseText.Symbol(options.Unit), JsonNames.Get(r.Trend))),
    ];

    private StatusWorker CreateWorker(WorkerReport report) => new(
        report.Name, report.RestartsAt is null, report.Failures, report.Failure, report.FailedAt,
        report.RestartsAt is { } at ? (int)Math.Max(0, Math.Ceiling((at - time.Uptime()).TotalSeconds)) : null);

    private StatusConfiguration CreateConfiguration(ProgramTexts texts)
    {
        var refused = reload?.Refused;
        var problems = ConfigurationException.Describe([.. refused?.Problems ?? [], .. secrets?.GetProblems() ?? []], texts);
        return new StatusConfiguration(problems.Length == 0, refused?.At, problems);
    }

    private static StatusDelivery CreateDelivery(DeliveryStatus report, ProgramTexts texts) =>
        new(report is { ArrivedAt: not null, Trouble: null }, report.Target, report.ArrivedAt, report.Trouble?.Describe(texts));

    private StatusAlarm? CreateAlarm(AlarmKind kind) => alarms?.States[kind] is { IsOn: true } alarm
        ? new StatusAlarm(
            JsonNames.Get(kind), alarm.Held ? "held" : JsonNames.Get(alarm.Stage),
            alarm.QuietUntil is { } until ? Math.Max(0, (int)Math.Ceiling((until - time.Uptime()).TotalMinutes)) : null)
        : null;

    private static StatusSensor CreateSensor(SensorLife life, DateTimeOffset now) =>
        new(life.DayAt(now), life.Days, life.ActivatedAt, life.EndsAt, life.IsWarmingUp(now) ? life.ReadyAt : null);

    private string DescribeCause(CauseState cause, TrackerSnapshot snapshot, DateTimeOffset now, ScreenStrings strings) =>
        CauseSentence.Describe(CauseView.From(
            cause.Cause, cause.GetDetailsAt(time.Uptime()), TimeZoneInfo.ConvertTime(now, time.LocalTimeZone),
            snapshot.Poll.NextAt - time.Uptime(), device.HasNetwork), strings);

    private StatusConnection CreateConnection(TrackerSnapshot snapshot, AgeDoubt doubt, DateTimeOffset now, ScreenStrings strings)
    {
        var next = snapshot.Poll.NextAt is { } at ? now + (at - time.Uptime()) : (DateTimeOffset?)null;
        var cause = snapshot.Cause;
        if (cause is null && doubt == AgeDoubt.ClockNotTrusted)
        {
            cause = new CauseState(ConnectionCause.ClockNotTrusted, CauseDetails.None, now, time.Uptime());
        }

        return cause is not null
            ? new StatusConnection(false, JsonNames.Get(cause.Cause), DescribeCause(cause, snapshot, now, strings), cause.Since, next)
            : new StatusConnection(snapshot.Poll.HasPolled, null, null, null, next);
    }
}
