using GlucoseTracker.Graphics;
using GlucoseTracker.Testing.Oled;

namespace GlucoseTracker.Daemon.Tests.Failures.Campaign;

/// <summary>Failures of the bus, at the start or in the middle of a write, and loss of power of the panel.</summary>
internal static class BusCases
{
    private static readonly (string Name, BusFault? Fault)[] Faults =
    [
        ("no node", new(0, DisplayFailure.NodeMissing)), ("no permission", new(0, DisplayFailure.NoPermission)),
        ("taken by another driver", new(0, DisplayFailure.Busy)),
        ("no answer", new(0)), ("no answer after a byte", new(1)), ("stuck", new(0, DisplayFailure.BusStuck)),
        ("stuck after five bytes", new(5, DisplayFailure.BusStuck)),
        ("cut after a byte", new(1, DisplayFailure.TransferFailed)), ("cut after five bytes", new(5, DisplayFailure.TransferFailed)),
        ("cut after 500 bytes", new(500, DisplayFailure.TransferFailed)), ("every third write fails", null),
        ("the panel loses its power", null),
    ];

    public static IEnumerable<FaultCase> All =>
        from fault in Faults
        from phase in FaultCases.Phases
        select new FaultCase(
            "bus", fault.Name, phase, GetPromise(phase), () => CampaignRun.RunAsync(t => TryAsync(t, fault.Name, fault.Fault, phase)));

    private static string GetPromise(FaultPhase phase) => phase switch
    {
        FaultPhase.Start => "polls go on; the first picture that the panel takes is whole and true",
        FaultPhase.Running => "polls and alarms go on; the next picture that the panel takes is whole and true",
        _ => "a second failure while it comes back leaves no half picture",
    };

    private static async Task TryAsync(CampaignRun trial, string name, BusFault? fault, FaultPhase phase)
    {
        if (phase != FaultPhase.Start)
        {
            await trial.Device.StartAsync();
            await trial.Device.PassMinutesAsync(4);
        }

        Break(trial, name, fault);
        if (phase == FaultPhase.Start)
        {
            await trial.Device.StartAsync();
        }

        await trial.Device.PassMinutesAsync(5);
        if (phase == FaultPhase.Recovering)
        {
            trial.World.Panel.Faults = null;
            await trial.Device.PassMinutesAsync(1);
            Break(trial, name, fault);
            await trial.Device.PassMinutesAsync(2);
        }

        trial.Check(trial.Device.State.Current is { Cause: null, Poll.HasPolled: true }, "polls did not go on");
        trial.World.Panel.Faults = null;
        trial.World.Panel.Unplugged = false;
        await trial.Device.PassMinutesAsync(2);
        trial.Check(trial.Device.PanelShows, "the panel is not back");
        trial.CheckValueIsBack();
    }

    private static void Break(CampaignRun trial, string name, BusFault? fault)
    {
        var glass = trial.World.Panel;
        if (fault is not null)
        {
            glass.Faults = _ => fault;
        }
        else if (name == "every third write fails")
        {
            glass.Faults = write => write % 3 == 2 ? new BusFault(0) : null;
        }
        else
        {
            glass.Unplugged = true;
            glass.LosePower();
        }
    }
}
