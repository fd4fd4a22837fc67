using GlucoseTracker.Daemon.Tests.Proof;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Daemon.Tests.Failures.Campaign;

/// <summary>
/// An environment, the program in it, and the violations so far. During every fault, no picture is false, and the service is not polled too
/// often.
/// </summary>
internal sealed class CampaignRun : IAsyncDisposable
{
    /// <summary>A key may poll half a minute after the last request.</summary>
    private static readonly TimeSpan MinPause = TimeSpan.FromSeconds(30);

    private readonly List<string> _broken = [];

    private CampaignRun(TestWorld world) => (World, Device) = (world, new WholeDevice(world));

    public TestWorld World { get; }

    public WholeDevice Device { get; private set; }

    /// <summary>The minimum time between two requests of different polls.</summary>
    public TimeSpan Pause { get; set; } = PollOptions.MinInterval;

    /// <summary>Runs one case and returns the violations.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(Func<CampaignRun, Task> steps, Scenario? scenario = null)
    {
        await using var trial = new CampaignRun(await TestWorld.NewAsync(scenario));
        await steps(trial);
        trial.PassErrors();
        trial.CheckPauses();
        return trial._broken;
    }

    public void Check(bool good, string promise)
    {
        if (!good)
        {
            _broken.Add($"{World.Clock.GetUtcNow():HH:mm:ss}: {promise}");
        }
    }

    /// <summary>Checks that the panel shows a value or a cause.</summary>
    public void CheckValueIsBack() => Check(
        Device.State.Current.Cause is null && Device.Seen is { Value: not null, Form: Testing.Oracle.DigitStyle.Solid },
        $"the value is not back; {Device.State.Current.Cause?.Cause}");

    /// <summary>Advances the time until the value is shown again.</summary>
    public async Task WaitForValueAsync(int mostMinutes)
    {
        for (var i = 0; i < mostMinutes && (Device.State.Current.Cause is not null || Device.Seen.Value is null); i++)
        {
            await Device.PassMinutesAsync(1);
        }

        CheckValueIsBack();
    }

    /// <summary>Restarts the program.</summary>
    public async Task RestartAsync(bool dies, Action? between = null, bool wait = true)
    {
        await (dies ? Device.DieAsync() : Device.StopAsync());
        PassErrors();
        between?.Invoke();
        Device = new WholeDevice(World);
        await Device.StartAsync(wait);
    }

    public async ValueTask DisposeAsync()
    {
        await Device.DisposeAsync();
        await World.DisposeAsync();
    }

    /// <summary>The minimum interval of keys applies to keys only.</summary>
    public void KeysAreUsed() => Pause = MinPause;

    private void PassErrors()
    {
        _broken.AddRange(Device.Lies);
        Device.Lies.Clear();
    }

    /// <summary>
    /// The requests of one poll have the same time, because the clock does not advance meanwhile; those of two polls have different times.
    /// </summary>
    private void CheckPauses()
    {
        var times = World.Service.Requests.Select(r => r.At).Distinct().Order().ToList();
        foreach (var (before, after) in times.Zip(times.Skip(1)))
        {
            Check(after - before >= Pause, $"asked again after {(after - before).TotalSeconds:0} s");
        }
    }
}
