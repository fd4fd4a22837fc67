using System.Text.Json;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Pi.Commands;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Checks the service, the sign-in and the panel's frames by systemd and the running daemon.</summary>
internal static class ServiceChecks
{
    private const string Journal = "'journalctl -u glucose-tracker -n 50' says more.";

    /// <summary>
    /// The daemon's own account of itself; null and the reason when it cannot be asked, which may be that this user may not.
    /// </summary>
    public static (StatusDocument? Status, DaemonUnavailableException? Silence) QueryDaemon(string stateDirectory)
    {
        try
        {
            return (ControlClient.Ask(stateDirectory, "status", ControlJson.Indented.StatusDocument), null);
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

    /// <param name="silence">Why the daemon cannot be asked; null when it answers.</param>
    /// <param name="unit">What systemd says; null where it does not run.</param>
    public static CheckResult Service(DaemonUnavailableException? silence, UnitState? unit) => (silence, unit) switch
    {
        (null, { IsActive: true, IsEnabled: false }) =>
            CheckResult.Warning(
                "service", "the daemon runs and answers, but does not start with the board", "sudo systemctl enable glucose-tracker"),
        (null, _) => CheckResult.Ok("service", "the daemon runs and answers"),
        (_, { IsFailed: true }) =>
            CheckResult.Problem("service", "the service has failed", $"{Journal} Then 'sudo systemctl restart glucose-tracker'."),
        (_, { IsActive: false }) => CheckResult.Problem("service", "the service does not run", "sudo systemctl start glucose-tracker"),
        ({ IsRefused: true }, _) =>
            CheckResult.NotChecked("service", "this user may not ask the daemon", "Run the same command with sudo."),
        ({ Message: var words }, _) => CheckResult.Problem("service", "the daemon cannot be asked", words),
    };

    /// <summary>Sign-in and person, by the last poll.</summary>
    public static CheckResult SignIn(StatusConnection connection) => connection switch
    {
        { Ok: true } => CheckResult.Ok("sign-in", "the last poll was good: account, person and readings are in order"),
        { Cause: null } => CheckResult.NotChecked("sign-in", "no poll was made yet", "Wait half a minute and look again."),
        { Cause: { } cause } => CheckResult.Problem(
            "sign-in", connection.Words ?? cause, IssueAdvice.Find(cause) ?? $"The panel's page for this cause says what to do; {Journal}"),
    };

    /// <summary>Workers that failed of something unexpected.</summary>
    public static CheckResult Workers(IReadOnlyList<StatusWorker> workers)
    {
        var waiting = workers.Where(w => !w.Ok).ToList();
        return workers.Count == 0 ? CheckResult.Ok("workers", "none has failed in the last minutes")
            : waiting.Count > 0
                ? CheckResult.Problem(
                    "workers", $"{FormatNames(waiting)} failed unexpectedly and will be started again",
                    $"{Journal} The program has a fault: please report the lines.")
                : CheckResult.Warning(
                    "workers", $"{FormatNames(workers)} failed unexpectedly and runs again",
                    $"{Journal} The program has a fault: please report the lines.");
    }

    /// <summary>Whether the daemon runs with the configuration in the file.</summary>
    public static CheckResult Reload(StatusConfiguration configuration) => configuration.RefusedAt is null
        ? CheckResult.Ok("reload", "the daemon has refused no configuration")
        : CheckResult.Problem(
            "reload", "the daemon refused the configuration in the file and runs with an older one",
            string.Join(' ', configuration.Problems));

    /// <summary>The recurring deliveries that are configured.</summary>
    public static IEnumerable<CheckResult> Recurring(StatusDocument status)
    {
        if (status.CheckIn is { } checkIn)
        {
            yield return Delivery("check-in", checkIn, "Look at CheckIn, then try it with 'sudo glucose-tracker alarm-test'.");
        }

        if (status.Device.Any(d => d.Notice == "alarmTestDue"))
        {
            yield return CheckResult.Warning("alarm-test", "the alarm was not tried for a week", "sudo glucose-tracker alarm-test");
        }

        if (status.Webhook is { } webhook)
        {
            yield return Delivery(
                "webhook", webhook, "Look at ReadingsWebhook, then try it with 'sudo glucose-tracker webhook-test'.");
        }
    }

    private static CheckResult Delivery(string check, StatusDelivery delivery, string next) => delivery switch
    {
        { Ok: true } => CheckResult.Ok(check, "the last one was accepted"),
        { Words: { } words } => CheckResult.Warning(check, words, next),
        _ => CheckResult.NotChecked(check, "none was sent yet", "Wait a minute and look again."),
    };

    private static string FormatNames(IEnumerable<StatusWorker> workers) => string.Join(", ", workers.Select(w => w.Name));

    /// <summary>Whether the panel shows what it should.</summary>
    public static CheckResult Picture(StatusPanel panel) => panel switch
    {
        { Ok: true } => CheckResult.Ok("picture", "the panel has taken the last picture"),
        { Words: { } words } => CheckResult.Problem("picture", "the panel does not show what it should", words),
        _ => CheckResult.NotChecked("picture", "the panel has not been given a picture yet", "Wait half a minute and look again."),
    };
}
