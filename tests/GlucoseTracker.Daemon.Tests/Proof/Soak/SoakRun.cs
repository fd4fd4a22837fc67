using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Daemon.Tests.Proof.Soak;

/// <summary>
/// Many days at one poll per minute, as fast as possible: client over HTTPS, history, alarms, keys, screens, driver. Every day has a phone
/// without uploads, a failing connection, a failing service, an expired session, and key presses; the oracle checks each picture.
/// </summary>
internal sealed class SoakRun(double days)
{
    private const int DayMinutes = 24 * 60;

    /// <summary>The monotonic clock is rounded, so a short additional time is needed to pass the instant.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    /// <summary>The faults of each day: the first minute and the duration in minutes.</summary>
    private static readonly (
        int Minute, int Length, Fault Fault)[] Troubles = [(200, 22, Fault.LineCut), (600, 12, Fault.BadGateway), (1000, 9, Fault.NotJson)];

    public List<SoakSample> Samples { get; } = [];

    public IReadOnlyList<string> Lies { get; private set; } = [];

    public int Judged { get; private set; }

    public TimeSpan Took { get; private set; }

    /// <summary>Runs the days. A sample is taken at the start and after each part.</summary>
    /// <param name="part">Days between two samples.</param>
    /// <param name="sampled">Called after each sample.</param>
    public async Task RunAsync(double part, Action sampled)
    {
        var began = TimeProvider.System.GetTimestamp();
        await using var world = await TestWorld.NewAsync(CreateProfile(), requestsKept: 100);
        await using var device = new WholeDevice(world, PollOptions.MinInterval);
        Lies = device.Lies;
        await device.StartAsync();
        var (next, lastMinute) = (part, 0);
        for (var minute = 0; minute < days * DayMinutes;)
        {
            if (minute != lastMinute)
            {
                await HappenAsync(world, device, lastMinute, minute);
                lastMinute = minute;
            }

            await device.PassAsync(device.State.Current.Poll.NextAt!.Value - world.Clock.Uptime() + Moment);
            minute = (int)world.Clock.Uptime().TotalMinutes;
            if (minute >= next * DayMinutes)
            {
                Samples.Add(SoakSample.Measure(next, device, world));
                next += part;
                (Judged, Took) = (device.Judged, TimeProvider.System.GetElapsedTime(began));
                sampled();
            }
        }

    }

    /// <summary>The slope of a line through the samples after the first ones, in bytes per day.</summary>
    public double GetSlope(Func<SoakSample, double> what, int leaveOut)
    {
        var points = Samples.Skip(leaveOut).Select(s => (X: s.Day, Y: what(s))).ToList();
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        return points.Sum(p => (p.X - x) * (p.Y - y)) / points.Sum(p => (p.X - x) * (p.X - x));
    }

    private static async Task HappenAsync(TestWorld world, WholeDevice device, int after, int minute)
    {
        var service = world.Service;
        var now = minute % DayMinutes;
        service.Fault = Troubles.FirstOrDefault(t => now >= t.Minute && now < t.Minute + t.Length).Fault;
        if (after / DayMinutes != minute / DayMinutes)
        {
            service.EndSessions();
        }

        if (after / 60 != minute / 60 && service.Fault is null)
        {
            await device.GestureAsync(KeyRole.Page, GestureKind.Touch, GestureKind.Press);
            await device.GestureAsync(KeyRole.Refresh, GestureKind.Touch, GestureKind.Press);
        }
    }

    /// <summary>A simulated curve through every level, and a phone without uploads for half an hour per day.</summary>
    private Scenario CreateProfile()
    {
        var random = new Random(90);
        var points = Enumerable.Range(-9, (int)(days * 16) + 20).Select(
            k => ControlPoint.At(k * 90, Math.Clamp(60 + (int)(random.NextDouble() * random.NextDouble() * 380), 45, 395))).ToArray();
        return new Scenario
        {
            Name = "soak",
            Title = "Many days.",
            Profile = new GlucoseProfile
            {
                Curve = GlucoseCurve.Through(points),
                PhoneGaps = [.. Enumerable.Range(0, (int)days + 1).Select(
                    day => new PhoneGap(new MinuteSpan((day * DayMinutes) + 400, (day * DayMinutes) + 431)))],
            },
        };
    }
}
