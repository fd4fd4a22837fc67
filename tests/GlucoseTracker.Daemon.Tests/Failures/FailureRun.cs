using System.Globalization;
using GlucoseTracker.Daemon.Tests.Polling;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Simulator.Service;

namespace GlucoseTracker.Daemon.Tests.Failures;

/// <summary>
/// The display of the device in one scenario, and the time of the next request. Without jitter, which only makes waits longer, by a fifth
/// at most.
/// </summary>
/// <param name="Cause">The cause in the state; null when there is none.</param>
/// <param name="Words">The words of the panel.</param>
/// <param name="Next">From the end of the poll to the next one.</param>
/// <param name="Newest">The newest reading that is shown; null when there is none.</param>
internal sealed record FailureRun(ConnectionCause? Cause, string Words, TimeSpan Next, Reading? Newest)
{
    /// <summary>The age from which a value must not look fresh, with some minutes of tolerance.</summary>
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(25);

    private static readonly TimeSpan StoryTime = TimeSpan.FromMinutes(45);

    /// <summary>Two cells of a table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Cause is { } c ? $"`{c}` " : "")}{Words} | {(int)Next.TotalMinutes}:{Next.Seconds:00}");

    /// <summary>The scenario from the first request on.</summary>
    public static async Task<FailureRun> AtStartAsync(Scenario scenario)
    {
        await using var rig = await ServiceRig.NewAsync(scenario, jitter: 0);
        await rig.StartAsync(Hangs(scenario));
        AssertTrue(rig, scenario);
        return Create(rig);
    }

    /// <summary>
    /// The scenario after a successful poll, from the next request on. Connections are new; if the scenario does not affect data calls, the
    /// session has ended too, so that a login follows.
    /// </summary>
    public static async Task<FailureRun> WhileRunningAsync(Scenario scenario)
    {
        await using var rig = await ServiceRig.NewAsync(Scenario.CalmNight, jitter: 0);
        await rig.StartAsync();
        Assert.Null(rig.State.Current.Cause);
        var (last, begin) = (rig.State.Current.Series.Newest, rig.Time.GetUtcNow());
        Begin(scenario, rig.Service);
        await rig.DropConnectionsAsync();

        await rig.NextPollAsync(Hangs(scenario));
        var first = Create(rig);
        AssertTrue(rig, scenario);
        while (rig.Time.GetUtcNow() - begin < LongEnough)
        {
            await rig.NextPollAsync(Hangs(scenario));
        }

        AssertTrue(rig, scenario);
        if (first.Newest == last)
        {
            Assert.Equal(last, rig.Shown.Readings.Newest);
            Assert.NotNull(rig.Shown.Cause);
            Assert.NotEqual(Freshness.Fresh, rig.Shown.Freshness.GetFreshness(rig.Shown.Now - last!.MeasuredAt));
        }

        return first;
    }

    /// <summary>A scenario of sensor or phone, 45 minutes after its start.</summary>
    public static async Task<FailureRun> LaterAsync(Scenario scenario)
    {
        await using var rig = await ServiceRig.NewAsync(scenario, jitter: 0);
        await rig.StartAsync();
        while (rig.Time.GetUtcNow() - ServiceRig.Begin < StoryTime)
        {
            await rig.NextPollAsync();
        }

        AssertTrue(rig, scenario);
        return Create(rig);
    }

    private static FailureRun Create(ServiceRig rig)
    {
        var (shown, snapshot) = (rig.Shown, rig.State.Current);
        var next = TimeSpan.FromSeconds(Math.Round((snapshot.Poll.NextAt!.Value - rig.Time.Uptime()).TotalSeconds));
        return new FailureRun(snapshot.Cause?.Cause, GetWords(shown), next, shown.Readings.Newest);
    }

    private static string GetWords(ScreenState shown) => shown switch
    {
        { Cause: { } cause } => CauseSentence.Describe(cause),
        { Link: LinkState.Frozen } => "the value, called frozen",
        { Readings.Newest: { } newest } =>
            $"the value, {shown.Freshness.GetFreshness(shown.Now - newest.MeasuredAt).ToString().ToLowerInvariant()}",
        _ => "nothing",
    };

    private static void Begin(Scenario scenario, SimulatedService service)
    {
        service.Fault = scenario.FaultAt(0);
        service.Rules = scenario.Rules;
        if (service.Fault is null || service.Fault.Calls == CallKinds.Login)
        {
            service.EndSessions();
        }
    }

    /// <summary>Every shown value was measured at the shown time.</summary>
    private static void AssertTrue(ServiceRig rig, Scenario scenario)
    {
        var player = new ScenarioPlayer(scenario.Profile, ServiceRig.Begin);
        var now = rig.Time.GetUtcNow();
        var minutes = (int)(now - ServiceRig.Begin).TotalMinutes + 1;
        var told = Enumerable.Range(0, minutes + 1).Select(m => player.CurrentAt(ServiceRig.Begin.AddMinutes(m)))
            .Append(player.CurrentAt(now))
            .Concat(player.HistoryAt(now)).Concat(player.HistoryAt(ServiceRig.Begin))
            .OfType<Sample>().Select(s => (s.MeasuredAt, s.Value)).ToHashSet();
        if (scenario.Name != "only-stranger" || rig.State.Current.Cause is not null)
        {
            Assert.All(rig.Shown.Readings, r => Assert.Contains((r.MeasuredAt, r.Value), told));
        }
    }

    private static bool Hangs(Scenario scenario) => scenario.FaultAt(0) is { Name: "hangs" or "body-hangs" };
}
