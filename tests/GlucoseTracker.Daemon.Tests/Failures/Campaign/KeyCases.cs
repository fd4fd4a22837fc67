using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Simulator.Faults;

namespace GlucoseTracker.Daemon.Tests.Failures.Campaign;

/// <summary>
/// Key presses, bounce and stuck keys: before the first response, with a working connection, and while the connection recovers.
/// </summary>
internal static class KeyCases
{
    private static readonly (string Name, Func<CampaignRun, Task> PressAsync)[] Hands =
    [
        ("refresh thirty times in half a minute", t => RepeatAsync(t, 30, KeyRole.Refresh)),
        ("every page, twice round", t => RepeatAsync(t, 14, KeyRole.Page)),
        ("light four times", t => RepeatAsync(t, 4, KeyRole.Light)),
        ("help held until it counts as stuck", async t =>
        {
            await t.Device.GestureAsync(KeyRole.Refresh, GestureKind.Touch, GestureKind.Hold);
            await t.Device.PassAsync(TimeSpan.FromSeconds(14));
            await t.Device.GestureAsync(KeyRole.Refresh, GestureKind.HoldEnd);
        }),
        (
            "a hold of three seconds",
            t => t.Device.GestureAsync(KeyRole.Refresh, GestureKind.Touch, GestureKind.Hold, GestureKind.LongHold, GestureKind.HoldEnd)),
        ("any key, a hundred times", AnyAsync),
    ];

    public static IEnumerable<FaultCase> All =>
        from hand in Hands
        from phase in FaultCases.Phases
        select new FaultCase(
            "key", hand.Name, phase, "every page is true, and the service is never asked twice within half a minute",
            () => CampaignRun.RunAsync(t => TryAsync(t, hand.PressAsync, phase)));

    private static async Task TryAsync(CampaignRun trial, Func<CampaignRun, Task> pressAsync, FaultPhase phase)
    {
        trial.KeysAreUsed();
        if (phase == FaultPhase.Start)
        {
            trial.World.Service.Fault = Fault.NoAnswer;
        }

        await trial.Device.StartAsync();
        if (phase == FaultPhase.Recovering)
        {
            await trial.Device.PassMinutesAsync(4);
            trial.World.Service.Fault = Fault.NoAnswer;
            await trial.Device.PassMinutesAsync(10);
        }

        await pressAsync(trial);
        trial.World.Service.Fault = null;
        await pressAsync(trial);

        // Every key wakes a panel that the light key has switched off.
        await trial.Device.GestureAsync(KeyRole.Page, GestureKind.Touch, GestureKind.Press);
        await trial.Device.PassMinutesAsync(6);
        trial.Check(trial.Device.State.Current is { Cause: null, Series.Count: > 0 }, "no value after all");
    }

    private static async Task RepeatAsync(CampaignRun trial, int times, KeyRole key)
    {
        for (var i = 0; i < times; i++)
        {
            await trial.Device.GestureAsync(key, GestureKind.Touch, GestureKind.Press);
        }
    }

    private static async Task AnyAsync(CampaignRun trial)
    {
        var random = new Random(7);
        for (var i = 0; i < 100; i++)
        {
            var key = (KeyRole)random.Next(3);
            await trial.Device.GestureAsync(key, random.Next(4) == 0
                ? [GestureKind.Touch, GestureKind.Hold, GestureKind.HoldEnd]
                : [GestureKind.Touch, GestureKind.Press]);
        }
    }
}
