using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Daemon.Tests.Failures.Campaign;

/// <summary>The program stops or crashes, and is restarted immediately.</summary>
internal static class ProcessCases
{
    private static readonly (
        string Name, int Minute,
        bool Outage)[] Moments = [("in a calm hour", 6, false), ("while an alarm rings", 40, false), ("in an outage", 12, true)];

    public static IEnumerable<FaultCase> All =>
        from moment in Moments
        from dies in new[] { false, true }
        from phase in FaultCases.Phases
        select new FaultCase(
            "process", $"{(dies ? "dies" : "is restarted")} {moment.Name}", phase, GetPromise(phase),
            () => CampaignRun.RunAsync(t => TryAsync(t, moment.Minute, moment.Outage, dies, phase), Scenario.FallingLow));

    private static string GetPromise(FaultPhase phase) => phase switch
    {
        FaultPhase.Start => "ended before the first answer, it keeps the pause of a minute between requests",
        FaultPhase.Running => "the last value is there before the first answer, with its true age; no request comes early",
        _ => "ten restarts in a row cost no login and no early request",
    };

    private static async Task TryAsync(CampaignRun trial, int minute, bool outage, bool dies, FaultPhase phase)
    {
        await trial.Device.StartAsync(wait: phase != FaultPhase.Start);
        if (phase != FaultPhase.Start)
        {
            await trial.Device.PassMinutesAsync(minute - 4);
            trial.World.Service.Fault = outage ? Fault.NoAnswer : null;
            await trial.Device.PassMinutesAsync(4);
        }

        var logins = trial.World.Service.LoginCount;
        for (var i = 0; i < (phase == FaultPhase.Recovering ? 10 : 1); i++)
        {
            await trial.RestartAsync(dies);
            await trial.Device.PassAsync(TimeSpan.FromSeconds(20));
        }

        trial.World.Service.Fault = null;
        await trial.WaitForValueAsync(30);
        trial.Check(phase == FaultPhase.Start || trial.World.Service.LoginCount == logins, "a login for a restart");
        while (trial.World.Clock.GetUtcNow() < Proof.TestWorld.Begin.AddMinutes(56))
        {
            await trial.Device.PassMinutesAsync(1);
        }

        trial.Check(trial.Device.Alarms.States[AlarmKind.UrgentLow].IsOn, "an urgent low does not ring");
    }
}
