using GlucoseTracker.Domain;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator;

namespace GlucoseTracker.LibreLinkUp.Tests.Chain;

/// <summary>What a week of one failure costs the service, with the real schedule, over real HTTPS, on time that jumps from poll to poll.</summary>
public sealed class WeekOfFailureTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Failure, the most requests, and the most logins among them.</summary>
    [Theory]
    [InlineData("wrong-password", 1, 1)]
    [InlineData("login-401", 1, 1)]
    [InlineData("locked-out", 40, 40)]
    [InlineData("http-430", 40, 40)]
    [InlineData("too-many-requests-bare", 40, 40)]
    [InlineData("cloudflare-block", 40, 40)]
    [InlineData("maintenance", 400, 400)]
    [InlineData("gone", 200, 200)]
    [InlineData("version-old-form", 400, 200)]
    [InlineData("session-dead", 700, 350)]
    public async Task A_week_of_it_stays_inside_the_budget(string fault, int mostRequests, int mostLogins)
    {
        await using var bench = await Bench.StartAsync();
        bench.Service.Fault = Fault.Find(fault);
        var schedule = new PollSchedule(PollOptions.Default, bench.Time.Uptime(), null, () => 0);
        var end = bench.Time.Uptime() + Week;
        while (schedule.NextAt < end)
        {
            bench.Time.Advance(schedule.NextAt - bench.Time.Uptime());
            schedule.Started(bench.Time.Uptime());
            var failure = (await bench.PollAsync()).Failure;
            Assert.NotNull(failure);
            schedule.Failed(bench.Time.Uptime(), failure.Cause, failure.Facts.Wait);
        }

        Assert.InRange(bench.Service.Requests.Count, 1, mostRequests);
        Assert.InRange(bench.Count(CallKinds.Login), 1, mostLogins);
    }
}
