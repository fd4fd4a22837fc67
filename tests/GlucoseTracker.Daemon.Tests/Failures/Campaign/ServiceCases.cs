using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Daemon.Tests.Failures.Campaign;

/// <summary>
/// Faults of connection, certificate, service and account: every fault and every requirement of the simulator.
/// </summary>
internal static class ServiceCases
{
    private const int Good = 6;
    private const int Fails = 26;

    /// <summary>The longest automatic wait is six hours.</summary>
    private const int MaxWait = 7 * 60;

    /// <summary>A rejected password is not sent again until it changes.</summary>
    private static readonly string[] ForTheHand = ["wrong-password", "login-401"];

    private static readonly string[] Line = ["line-cut", "no-answer", "hangs", "body-hangs", "body-cut", "http-redirect"];

    public static IEnumerable<FaultCase> All =>
        from scenario in (Scenario[])[.. Scenario.Failures, .. Scenario.Accounts]
        from phase in FaultCases.Phases
        select new FaultCase(
            GetArea(scenario.Name), scenario.Name, phase, GetPromise(scenario.Name, phase),
            () => CampaignRun.RunAsync(t => TryAsync(t, scenario, phase)));

    private static string GetArea(string name) =>
        name.StartsWith("certificate", StringComparison.Ordinal) ? "TLS" : Line.Contains(name) ? "network" : "service";

    private static string GetPromise(string name, FaultPhase phase) => phase switch
    {
        FaultPhase.Start => "nothing is invented: no value, or one that the service gave; the cause is named",
        FaultPhase.Running => "the last value ages as it must, and the cause is named",
        _ when ForTheHand.Contains(name) => "a refused password is not tried again automatically",
        _ => "the value returns automatically, and not before it was measured",
    };

    private static async Task TryAsync(CampaignRun trial, Scenario scenario, FaultPhase phase)
    {
        if (phase == FaultPhase.Start)
        {
            Begin(trial, scenario);
            await trial.Device.StartAsync();
            await trial.Device.PassMinutesAsync(Good);
            trial.Check(trial.Device.State.Current is { Cause: not null } or { Series.Count: > 0 }, "neither a value nor a cause");
            return;
        }

        await trial.Device.StartAsync();
        await trial.Device.PassMinutesAsync(Good);
        trial.CheckValueIsBack();
        var newest = trial.Device.State.Current.Series.Newest;
        Begin(trial, scenario);
        await trial.World.DropConnectionsAsync();
        await trial.Device.PassMinutesAsync(Fails);
        trial.Check(trial.Device.State.Current.Cause is not null
            || trial.Device.State.Current.Series.Newest != newest, "nothing new, and no cause");
        if (phase == FaultPhase.Running)
        {
            return;
        }

        (trial.World.Service.Fault, trial.World.Service.Rules) = (null, new ServiceRules());
        var logins = trial.World.Service.LoginCount;
        if (ForTheHand.Contains(scenario.Name))
        {
            await trial.Device.PassMinutesAsync(Fails);
            trial.Check(trial.World.Service.LoginCount == logins, "a refused password was tried again");
            trial.Check(trial.Device.State.Current.Cause?.Cause == ConnectionCause.WrongPassword, "the cause is gone");
            return;
        }

        await trial.WaitForValueAsync(MaxWait);
    }

    /// <summary>A fault of logins only affects the next login, so the session must end.</summary>
    private static void Begin(CampaignRun trial, Scenario scenario)
    {
        var service = trial.World.Service;
        (service.Fault, service.Rules) = (scenario.FaultAt(0), scenario.Rules);
        if (service.Fault is null || service.Fault.Calls == CallKinds.Login)
        {
            service.EndSessions();
        }

        if (service.Fault is { LeavesHanging: true })
        {
            trial.Pause = TimeSpan.Zero;
        }
    }
}
