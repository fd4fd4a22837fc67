using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.History;

namespace GlucoseTracker.Daemon.Tests.Failures.Campaign;

/// <summary>Failures of the card: history, session, alarm state.</summary>
internal static class DiskCases
{
    private const string GoesOn = "value, age and alarms go on without the card";
    private const string AllKept = "what was not written meanwhile is written when the card is back";

    public static IEnumerable<FaultCase> All => [.. Histories, .. Folders, .. Sessions];

    private static IEnumerable<FaultCase> Histories =>
        from failure in Enum.GetValues<HistoryFailure>()
        from phase in FaultCases.Phases
        select new FaultCase(
            "disk", $"the history is {Words(failure)}", phase, phase == FaultPhase.Recovering
                ? AllKept
                : GoesOn, () => CampaignRun.RunAsync(t => HistoryAsync(t, failure, phase)));

    private static IEnumerable<FaultCase> Folders =>
        from phase in FaultCases.Phases
        select new FaultCase("disk", "the folder in memory is gone", phase, GoesOn, () => CampaignRun.RunAsync(async t =>
        {
            await BeforeAsync(t, phase);
            Directory.Delete(t.World.Memory, recursive: true);
            await AfterAsync(t, phase);
            await t.Device.PassMinutesAsync(6);
            if (phase == FaultPhase.Recovering)
            {
                Directory.CreateDirectory(t.World.Memory);
                await t.Device.PassMinutesAsync(4);
                t.Check(File.Exists(Path.Combine(t.World.Memory, "last-request")), "the last request is not kept");
            }

            Directory.CreateDirectory(t.World.Memory);
            t.CheckValueIsBack();
        }));

    private static IEnumerable<FaultCase> Sessions =>
        from phase in FaultCases.Phases
        select new FaultCase("disk", "the session cannot be written", phase, GoesOn, () => CampaignRun.RunAsync(async t =>
        {
            await BeforeAsync(t, phase);
            t.World.SessionFails = true;
            t.World.Service.EndSessions();
            await AfterAsync(t, phase);
            await t.Device.PassMinutesAsync(8);
            t.World.SessionFails = phase != FaultPhase.Recovering;
            await t.Device.PassMinutesAsync(4);
            t.CheckValueIsBack();
        }));

    private static string Words(HistoryFailure failure) => failure switch
    {
        HistoryFailure.Damaged => "damaged",
        HistoryFailure.Full => "full",
        HistoryFailure.ReadOnly => "read-only",
        HistoryFailure.NotAccessible => "not accessible",
        HistoryFailure.TooNew => "of a newer program",
        HistoryFailure.Busy => "held by another",
        _ => "on a card that fails",
    };

    private static async Task BeforeAsync(CampaignRun trial, FaultPhase phase)
    {
        if (phase != FaultPhase.Start)
        {
            await trial.Device.StartAsync();
            await trial.Device.PassMinutesAsync(6);
        }
    }

    private static Task AfterAsync(CampaignRun trial, FaultPhase phase) =>
        phase == FaultPhase.Start ? trial.Device.StartAsync() : Task.CompletedTask;

    /// <summary>During a run the file is opened again only after a failure, so a restart is needed.</summary>
    private static async Task HistoryAsync(CampaignRun trial, HistoryFailure failure, FaultPhase phase)
    {
        if (phase == FaultPhase.Running)
        {
            await trial.Device.StartAsync();
            await trial.Device.PassMinutesAsync(6);
        }

        trial.World.OpenHistory = _ => throw new HistoryException(failure, "The card fails as told.");
        if (phase == FaultPhase.Running)
        {
            await trial.RestartAsync(dies: false);
        }
        else
        {
            await trial.Device.StartAsync();
        }

        await trial.Device.PassMinutesAsync(12);
        trial.Check(trial.Device.State.Current.HistoryProblem is not null, "nobody is told");
        trial.CheckValueIsBack();
        if (phase == FaultPhase.Recovering)
        {
            trial.World.OpenHistory = HistoryStore.Open;
            await trial.Device.PassMinutesAsync(12);
            var known = trial.Device.State.Current.Series.Count;
            await trial.Device.StopAsync();
            using var store = HistoryStore.OpenToRead(Path.Combine(trial.World.Card.Path, HistoryStore.FileName));
            var mark = SettingsHash.Create(TrackerConfiguration.Defaults with { StateDirectory = trial.World.Card.Path });
            trial.Check(store.Find(mark) is { } person
                && store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Count() == known, "readings are lost");
        }
    }
}
