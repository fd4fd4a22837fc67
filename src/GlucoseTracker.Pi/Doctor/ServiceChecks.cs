using System.Text.Json;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Checks the service, the sign-in and the panel's frames by systemd and the running daemon.</summary>
internal static class ServiceChecks
{
    private static string Journal => UserTexts.Get("doctor.journal");

    /// <summary>
    /// The status of the daemon; null and the reason when it does not respond or this user may not connect.
    /// </summary>
    public static (StatusDocument? Status, DaemonUnavailableException? Silence) QueryDaemon(string stateDirectory)
    {
        try
        {
            return (ControlClient.Ask(stateDirectory, DaemonQuery.AddLanguage("status"), ControlJson.Indented.StatusDocument), null);
        }
        catch (DaemonUnavailableException e)
        {
            return (null, e);
        }
        catch (JsonException e)
        {
            return (null, new DaemonUnavailableException(DaemonQuery.InvalidResponse, e));
        }
    }

    /// <param name="silence">The reason why the daemon does not respond; null when it does.</param>
    /// <param name="unit">The state of the unit; null without systemd.</param>
    /// <param name="files">The system.</param>
    public static CheckResult Service(DaemonUnavailableException? silence, UnitState? unit, SystemFiles files) => (silence, unit) switch
    {
        (null, { IsActive: true, IsEnabled: false }) =>
            CheckResult.Warning(
                "service", UserTexts.Get("doctor.service-not-enabled"), "sudo systemctl enable glucose-tracker"),
        (null, _) => CheckResult.Ok("service", UserTexts.Get("doctor.service-ok")),
        (_, { IsFailed: true }) =>
            CheckResult.Problem(
                "service", UserTexts.Get("doctor.service-failed"), UserTexts.Format("doctor.service-failed.next", ("journal", Journal))),
        (_, { IsActive: false }) => CheckResult.Problem(
            "service", UserTexts.Get("doctor.service-stopped"), DaemonStart.GetCommand(files)),
        ({ IsRefused: true }, _) =>
            CheckResult.NotChecked("service", UserTexts.Get("doctor.service-not-allowed"), UserTexts.Get("doctor.use-sudo")),
        ({ } failure, _) => CheckResult.Problem("service", UserTexts.Get("doctor.service-silent"), DaemonWords.Describe(failure)),
    };

    /// <summary>Checks sign-in and person by the last poll.</summary>
    public static CheckResult SignIn(StatusConnection connection) => connection switch
    {
        { Ok: true } => CheckResult.Ok("sign-in", UserTexts.Get("doctor.sign-in-ok")),
        { Cause: null } => CheckResult.NotChecked(
            "sign-in", UserTexts.Get("doctor.sign-in-no-poll"), UserTexts.Get("doctor.wait-half-a-minute")),
        { Cause: { } cause } => CheckResult.Problem(
            "sign-in", connection.Words ?? cause, IssueAdvice.Find(cause) ?? UserTexts.Format(
                "doctor.sign-in-cause.next", ("journal", Journal))),
    };

    /// <summary>Reports workers that failed unexpectedly.</summary>
    public static CheckResult Workers(IReadOnlyList<StatusWorker> workers)
    {
        var waiting = workers.Where(w => !w.Ok).ToList();
        return workers.Count == 0 ? CheckResult.Ok("workers", UserTexts.Get("doctor.workers-ok"))
            : waiting.Count > 0
                ? CheckResult.Problem(
                    "workers", UserTexts.Format("doctor.workers-waiting", ("names", FormatNames(waiting))),
                    UserTexts.Format("doctor.workers.next", ("journal", Journal)))
                : CheckResult.Warning(
                    "workers", UserTexts.Format("doctor.workers-again", ("names", FormatNames(workers))),
                    UserTexts.Format("doctor.workers.next", ("journal", Journal)));
    }

    /// <summary>Checks that the daemon uses the configuration in the file.</summary>
    public static CheckResult Reload(StatusConfiguration configuration) => configuration.RefusedAt is null
        ? CheckResult.Ok("reload", UserTexts.Get("doctor.reload-ok"))
        : CheckResult.Problem(
            "reload", UserTexts.Get("doctor.reload-refused"),
            string.Join(' ', configuration.Problems));

    /// <summary>Checks the configured recurring deliveries.</summary>
    public static IEnumerable<CheckResult> Recurring(StatusDocument status)
    {
        if (status.CheckIn is { } checkIn)
        {
            yield return Delivery("check-in", checkIn, UserTexts.Get("doctor.check-in.next"));
        }

        if (status.Device.Any(d => d.Notice == "alarmTestDue"))
        {
            yield return CheckResult.Warning("alarm-test", UserTexts.Get("doctor.alarm-test-due"), "sudo glucose-tracker alarm-test");
        }

        if (status.Webhook is { } webhook)
        {
            yield return Delivery(
                "webhook", webhook, UserTexts.Get("doctor.webhook.next"));
        }
    }

    private static CheckResult Delivery(string check, StatusDelivery delivery, string next) => delivery switch
    {
        { Ok: true } => CheckResult.Ok(check, UserTexts.Get("doctor.delivery-ok")),
        { Words: { } words } => CheckResult.Warning(check, words, next),
        _ => CheckResult.NotChecked(check, UserTexts.Get("doctor.delivery-none"), UserTexts.Get("doctor.wait-a-minute")),
    };

    private static string FormatNames(IEnumerable<StatusWorker> workers) => string.Join(", ", workers.Select(w => w.Name));

    /// <summary>Checks that the panel accepts pictures.</summary>
    public static CheckResult Picture(StatusPanel panel) => panel switch
    {
        { Ok: true } => CheckResult.Ok("picture", UserTexts.Get("doctor.picture-ok")),
        { Words: { } words } => CheckResult.Problem("picture", UserTexts.Get("doctor.picture-wrong"), words),
        _ => CheckResult.NotChecked("picture", UserTexts.Get("doctor.picture-none"), UserTexts.Get("doctor.wait-half-a-minute")),
    };
}
