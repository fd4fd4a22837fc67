using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Notifications;

namespace GlucoseTracker.Daemon.Tests.Alarms;

/// <summary>An alarm test always ends with an outcome for each target, even for a target that never responds.</summary>
public sealed class AlarmTestDurationTests
{
    [Fact]
    public async Task A_target_that_throws_something_unexpected_is_an_outcome()
    {
        var rig = new AlarmRig(first: new UnpredictableTarget(_ => throw new FormatException("tk_secret")), second: new TestTarget("good"));

        rig.Test.Start(AlarmKind.Low);
        var outcomes = await OutcomesAsync(rig);

        Assert.Contains("FormatException", $"{outcomes.Single(o => o.Target == "wild").Problem}", StringComparison.Ordinal);
        Assert.DoesNotContain("tk_secret", $"{outcomes.Single(o => o.Target == "wild").Problem}", StringComparison.Ordinal);
        Assert.Null(outcomes.Single(o => o.Target == "good").Problem);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_target_that_never_ends_is_an_outcome(bool listens)
    {
        var rig = new AlarmRig(
            first: new UnpredictableTarget(stop => Task.Delay(Timeout.Infinite, listens ? stop : CancellationToken.None)));

        rig.Test.Start(AlarmKind.Low);
        var outcomes = await OutcomesAsync(rig);

        Assert.Contains("within 20 s", $"{Assert.Single(outcomes).Problem}", StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<TargetOutcome>> OutcomesAsync(AlarmRig rig)
    {
        while (true)
        {
            if (rig.Test.Outcomes is { } outcomes)
            {
                return outcomes;
            }

            rig.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }
    }

    private sealed class UnpredictableTarget(Func<CancellationToken, Task> send) : INotificationTarget
    {
        public string Name => "wild";

        public Task SendAsync(Notification notification, CancellationToken cancellationToken) => send(cancellationToken);
    }
}
