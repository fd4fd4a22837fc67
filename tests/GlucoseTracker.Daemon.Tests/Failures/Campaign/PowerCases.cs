using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Daemon.Tests.Failures.Campaign;

/// <summary>A power cut at a bad moment, which clears the clock and the memory.</summary>
internal static class PowerCases
{
    private static readonly (string Name, int Minute, bool Outage, bool Quiet)[] Moments =
    [
        ("in a calm hour", 6, false, false), ("while an alarm rings", 40, false, false), ("while an alarm is quiet", 40, false, true),
        ("in an outage", 12, true, false),
    ];

    public static IEnumerable<FaultCase> All =>
        from moment in Moments
        from clock in new[] { true, false }
        from phase in FaultCases.Phases
        select new FaultCase(
            "power", $"cut {moment.Name}, the clock {(clock ? "is set at once" : "is three hours behind afterwards")}", phase,
            GetPromise(phase),
            () => CampaignRun.RunAsync(t => TryAsync(t, moment.Minute, moment.Outage, moment.Quiet, clock, phase), Scenario.FallingLow));

    private static string GetPromise(FaultPhase phase) => phase switch
    {
        FaultPhase.Start => "cut before the first answer, it begins again as if nothing had been",
        FaultPhase.Running => "no value without its true age; an urgent low rings again",
        _ => "cut again while it comes back, it still comes back",
    };

    private static async Task TryAsync(CampaignRun trial, int minute, bool outage, bool quiet, bool clockIsSet, FaultPhase phase)
    {
        await trial.Device.StartAsync(wait: phase != FaultPhase.Start);
        if (phase != FaultPhase.Start)
        {
            await trial.Device.PassMinutesAsync(minute - 4);
            trial.World.Service.Fault = outage ? Fault.LineCut : null;
            await trial.Device.PassMinutesAsync(4);
        }

        if (quiet)
        {
            trial.Device.Alarms.Acknowledge();
        }

        await CutAsync(trial, clockIsSet, wait: true);
        await trial.Device.PassMinutesAsync(3);
        if (phase == FaultPhase.Recovering)
        {
            await CutAsync(trial, clockIsSet, wait: false);
            await trial.Device.PassMinutesAsync(1);
        }

        trial.World.SetClockOffBy(TimeSpan.Zero);
        (trial.World.Synchronized, trial.World.Service.Fault) = (true, null);
        await trial.WaitForValueAsync(30);

        // The curve falls to an urgent low in the 52nd minute.
        while (trial.World.Clock.GetUtcNow() < Proof.TestWorld.Begin.AddMinutes(56))
        {
            await trial.Device.PassMinutesAsync(1);
        }

        trial.Check(trial.Device.Alarms.States[AlarmKind.UrgentLow].IsOn, "an urgent low does not ring");
    }

    private static async Task CutAsync(CampaignRun trial, bool clockIsSet, bool wait)
    {
        await trial.RestartAsync(dies: true, () =>
        {
            trial.World.Synchronized = clockIsSet;
            trial.World.LosePower(clockIsSet ? TimeSpan.Zero : -TimeSpan.FromHours(3));

            // A start takes some time, and the minimum interval between requests does not outlive the memory.
            trial.World.Pass(TimeSpan.FromMinutes(1));
        }, wait);
    }
}
