namespace GlucoseTracker.Daemon.Tests.Failures.Campaign;

/// <summary>
/// The clock of the device is wrong and not confirmed, because the board has no battery. The dates of the service's responses give the
/// time. Every picture is checked with the true time.
/// </summary>
internal static class ClockCases
{
    private static readonly (string Name, TimeSpan Error)[] Errors =
    [
        ("ten years behind", -TimeSpan.FromDays(3650)), ("a day behind", -TimeSpan.FromDays(1)),
        ("three hours behind", -TimeSpan.FromHours(3)),
        ("three minutes behind", -TimeSpan.FromMinutes(3)), ("three minutes ahead", TimeSpan.FromMinutes(3)),
        ("three hours ahead", TimeSpan.FromHours(3)),
        ("a day ahead", TimeSpan.FromDays(1)),
    ];

    public static IEnumerable<FaultCase> All =>
        from error in Errors
        from phase in FaultCases.Phases
        select new FaultCase("clock", error.Name, phase, GetPromise(phase), () =>
        CampaignRun.RunAsync(t => TryAsync(t, error.Error, phase)));

    private static string GetPromise(FaultPhase phase) => phase switch
    {
        FaultPhase.Start => "under a clock that is not set the value has its true age by the service's date",
        FaultPhase.Running => "a moved clock makes no value newer: its age continues by the service's date",
        _ => "the value comes back in the minute in which the clock is set, with its true age",
    };

    private static async Task TryAsync(CampaignRun trial, TimeSpan error, FaultPhase phase)
    {
        trial.World.Synchronized = false;
        if (phase == FaultPhase.Running)
        {
            await trial.Device.StartAsync();
            await trial.Device.PassMinutesAsync(6);
            trial.CheckValueIsBack();
            trial.World.SetClockOffBy(error);
        }
        else
        {
            trial.World.LosePower(error);
            await trial.RestartAsync(dies: false);
        }

        await trial.Device.PassMinutesAsync(10);
        trial.Check(trial.Device.Seen.Value is not null, "no value by the service's date");
        if (phase == FaultPhase.Recovering)
        {
            trial.World.SetClockOffBy(TimeSpan.Zero);
            trial.World.Synchronized = true;
            await trial.Device.PassMinutesAsync(3);
            trial.CheckValueIsBack();
        }
    }
}
