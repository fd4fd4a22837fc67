using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Testing.Logging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Supervision;

public sealed class SupervisedWorkerTests
{
    private const string Token = "tk_do-not-log-me";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 28, 3, 0, 0, TimeSpan.Zero));
    private readonly LogList<WorkerSupervision> _log = new();
    private readonly LivenessMonitor _progress;
    private readonly StoppedLifetime _lifetime = new();
    private readonly WorkerSupervision _supervision;

    public SupervisedWorkerTests()
    {
        _progress = new LivenessMonitor(_time);
        _supervision = new WorkerSupervision(_progress, _time, _log, _lifetime);
    }

    [Fact]
    public async Task A_worker_that_throws_is_reported_with_its_stack_trace_and_restarted_while_the_others_continue()
    {
        var other = new FailingWorker(Forever);
        var failing = new FailingWorker((run, stop) => run == 1
            ? throw new FormatException($"The value {Token} is invalid.")
            : Forever(run, stop));
        using var first = Supervise("Other", other);
        using var second = Supervise("Failing", failing);
        await first.StartAsync(CancellationToken.None);
        await second.StartAsync(CancellationToken.None);

        var waiting = await ReportAsync(r => r.RestartsAt is not null);
        Assert.Equal(("Failing", 1, "FormatException"), (waiting.Name, waiting.Failures, waiting.Failure));
        var line = Assert.Single(_log.Lines);
        Assert.Contains("System.FormatException", line, StringComparison.Ordinal);
        Assert.Contains(
            nameof(A_worker_that_throws_is_reported_with_its_stack_trace_and_restarted_while_the_others_continue), line,
            StringComparison.Ordinal);
        Assert.DoesNotContain(Token, line, StringComparison.Ordinal);

        await failing.BeginsAsync();
        await PassUntilAsync(() => failing.Runs == 2);
        await ReportAsync(r => r.RestartsAt is null);

        Assert.Equal(1, other.Runs);
        await first.StopAsync(CancellationToken.None);
        await second.StopAsync(CancellationToken.None);
        Assert.Null(_supervision.EndedBy);
    }

    [Fact]
    public async Task A_worker_is_restarted_without_limit_and_with_delays_up_to_five_minutes()
    {
        var failing = new FailingWorker((_, _) => throw new InvalidOperationException());
        using var supervised = Supervise("Failing", failing);
        await supervised.StartAsync(CancellationToken.None);

        var delays = new List<double>();
        for (var failures = 1; failures <= 14; failures++)
        {
            var expected = failures;
            var report = await ReportAsync(r => r.Failures == expected && r.RestartsAt is not null);
            delays.Add((report.RestartsAt!.Value - _time.Uptime()).TotalSeconds);
            _time.Advance(report.RestartsAt.Value - _time.Uptime());
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300, 300], delays.Select(d => Math.Round(d)));
        await supervised.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Ten_minutes_without_failure_reset_the_delay_and_the_report()
    {
        var gate = new TaskCompletionSource();
        var failing = new FailingWorker(async (run, stop) =>
        {
            if (run == 2)
            {
                await gate.Task.WaitAsync(stop);
            }

            throw new InvalidOperationException();
        });
        using var supervised = Supervise("Failing", failing);
        await supervised.StartAsync(CancellationToken.None);
        await ReportAsync(r => r.RestartsAt is not null);
        await PassUntilAsync(() => failing.Runs == 2);
        await ReportAsync(r => r.RestartsAt is null);

        _time.Advance(RestartDelay.StableAfter);
        Assert.Empty(_supervision.FailedWorkers);
        gate.SetResult();

        Assert.Equal(1, (await ReportAsync(r => r.RestartsAt is not null)).Failures);
        await supervised.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_worker_that_cannot_be_created_is_tried_again_and_its_state_is_renamed_after_two_failures()
    {
        var renamed = 0;
        var worker = new FailingWorker(Forever);
        StartupState[] states = [new(false, () => $"alarms.{++renamed}"), new(true, () => $"session.{++renamed}")];
        using var supervised = new SupervisedWorker(
            "Failing", WorkerRole.Ordinary, () => renamed < 2 ? throw new OverflowException() : worker, states, _supervision);

        await supervised.StartAsync(CancellationToken.None);
        await PassUntilAsync(() => worker.Runs == 1);

        Assert.Equal(2, renamed);
        Assert.Contains(
            _log.Lines, l => l.Contains("alarms.", StringComparison.Ordinal) && l.Contains("renamed", StringComparison.Ordinal));
        await supervised.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_worker_that_fails_while_it_works_keeps_the_session()
    {
        var renamed = new List<string>();
        StartupState[] states = [new(false, () => Add(renamed, "alarms")), new(true, () => Add(renamed, "session"))];
        using var supervised = new SupervisedWorker(
            "Failing", WorkerRole.Ordinary, () => new FailingWorker((_, _) => throw new OverflowException()), states, _supervision);

        await supervised.StartAsync(CancellationToken.None);
        for (var failures = 1; failures < 6; failures++)
        {
            var expected = failures;
            var report = await ReportAsync(r => r.Failures == expected && r.RestartsAt is not null);
            _time.Advance(report.RestartsAt!.Value - _time.Uptime());
        }

        Assert.Equal(["alarms"], renamed);
        await supervised.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Only_an_essential_worker_that_cannot_be_restarted_ends_the_program()
    {
        using var supervised = Supervise(
            "Display", new FailingWorker((_, _) => throw new InvalidOperationException()), WorkerRole.Essential);
        await supervised.StartAsync(CancellationToken.None);

        await PassUntilAsync(() => _supervision.EndedBy is not null);

        Assert.Equal("Display", _supervision.EndedBy);
        Assert.True(_lifetime.Ended);
        Assert.Equal(SupervisedWorker.MaxEssentialFailures, Assert.Single(_supervision.FailedWorkers).Failures);
        await supervised.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_worker_that_waits_for_its_restart_is_not_stalled_and_a_stalled_loop_still_is()
    {
        _progress.Heartbeat("Failing", TimeSpan.FromSeconds(1));
        _progress.Heartbeat("Hanging", TimeSpan.FromMinutes(30));
        using var supervised = Supervise(
            "Failing", new FailingWorker((run, stop) => run < 9 ? throw new InvalidOperationException() : Forever(run, stop)));
        await supervised.StartAsync(CancellationToken.None);

        var report = await ReportAsync(r => r.Failures == 1 && r.RestartsAt is not null);
        Assert.Empty(_progress.GetStalled());
        Assert.True(_progress.IsStalled, "The point on the panel must not move while a worker is down.");
        _time.Advance(report.RestartsAt!.Value - _time.Uptime());
        await ReportAsync(r => r.Failures == 2);

        Assert.Empty(_progress.GetStalled());
        _time.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(["Hanging"], _progress.GetStalled());
        await supervised.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_worker_that_throws_while_it_stops_does_not_keep_the_others_from_stopping()
    {
        using var supervised = new SupervisedWorker("Failing", WorkerRole.Ordinary, () => new ThrowingOnDispose(), [], _supervision);
        await supervised.StartAsync(CancellationToken.None);

        await supervised.StopAsync(CancellationToken.None);

        Assert.Contains(_log.Lines, l => l.Contains("while it stopped", StringComparison.Ordinal));
    }

    private static string Add(List<string> renamed, string name)
    {
        renamed.Add(name);
        return name;
    }

    private static Task Forever(int run, CancellationToken stop) => Task.Delay(Timeout.Infinite, stop);

    private SupervisedWorker Supervise(string name, BackgroundService worker, WorkerRole role = WorkerRole.Ordinary) =>
        new(name, role, () => worker, [], _supervision);

    private async Task<WorkerReport> ReportAsync(Func<WorkerReport, bool> condition)
    {
        while (true)
        {
            if (_supervision.FailedWorkers.FirstOrDefault(condition) is { } report)
            {
                return report;
            }

            await Task.Delay(5);
        }
    }

    private async Task PassUntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            _time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Delay(5);
        }
    }

    private sealed class ThrowingOnDispose : BackgroundService
    {
        public override Task StopAsync(CancellationToken cancellationToken) => throw new InvalidOperationException();

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
    }

    private sealed class StoppedLifetime : IHostApplicationLifetime
    {
        public bool Ended { get; private set; }

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => Ended = true;
    }
}
