using System.Net;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications;
using GlucoseTracker.Testing.Logging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Health;

/// <summary>Check-ins at a server on loopback, on a clock that does not advance.</summary>
public sealed class CheckInWorkerTests : IAsyncLifetime
{
    private static readonly string[] Loops = [nameof(PollWorker), nameof(DisplayWorker), nameof(AlarmWorker)];

    /// <summary>The maximum delay between the start of a wait and its detection.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();
    private readonly LogList<CheckInWorker> _log = new();
    private readonly LivenessMonitor _liveness;
    private WebApplication _server = null!;
    private volatile int _status = 200;
    private int _requests;
    private string? _path;

    public CheckInWorkerTests() => _liveness = new LivenessMonitor(_time);

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(context =>
        {
            _path = $"{context.Request.Method} {context.Request.Path}";
            Interlocked.Increment(ref _requests);
            context.Response.StatusCode = _status;
            context.Response.Headers.RetryAfter = _status == 429 ? "600" : default;
            return Task.CompletedTask;
        });
        await _server.StartAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_check_in_is_a_GET_each_interval_while_all_loops_make_progress()
    {
        using var worker = await StartAsync();
        var before = _time.GetUtcNow();
        await RequestsAsync(2);

        Assert.True(_time.GetUtcNow() - before >= TimeSpan.FromMinutes(5) - Slack);
        Assert.Equal("GET /ping/secret-key", _path);
        Assert.Null(worker.Report.Trouble);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Before_every_loop_has_reported_nothing_is_sent()
    {
        _liveness.Heartbeat(nameof(PollWorker), TimeSpan.FromHours(1));
        _liveness.Heartbeat(nameof(AlarmWorker), TimeSpan.FromHours(1));
        using var worker = Create();
        await worker.StartAsync(CancellationToken.None);
        await AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(0, _requests);

        _liveness.Heartbeat(nameof(DisplayWorker), TimeSpan.FromHours(1));
        await RequestsAsync(1);
        await worker.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(nameof(PollWorker))]
    [InlineData(nameof(DisplayWorker))]
    [InlineData(nameof(AlarmWorker))]
    public async Task While_a_loop_is_stalled_nothing_is_sent(string loop)
    {
        using var worker = await StartAsync();

        _liveness.Heartbeat(loop, TimeSpan.FromMinutes(-1));
        await AdvanceAsync(TimeSpan.FromMinutes(20));
        Assert.Equal(1, _requests);
        await BecomesAsync(() => worker.Report.Trouble is not null);
        Assert.Contains("no progress", $"{worker.Report.Trouble}", StringComparison.Ordinal);

        Progress();
        await RequestsAsync(2);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_failure_is_logged_once_without_the_address_and_tried_again_after_a_minute()
    {
        _status = 500;
        using var worker = await StartAsync();
        await BecomesAsync(() => worker.Report.Trouble is not null);
        await RequestsAsync(2);

        _status = 200;
        await BecomesAsync(() => _log.Lines.Count == 2);

        Assert.Null(worker.Report.Trouble);
        Assert.Equal("check-in at 127.0.0.1: accepted again.", _log.Lines.Last());
        Assert.DoesNotContain(_log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_wait_that_the_server_requests_is_kept()
    {
        _status = 429;
        using var worker = await StartAsync();
        var before = _time.GetUtcNow();
        await RequestsAsync(2);

        Assert.True(_time.GetUtcNow() - before >= TimeSpan.FromMinutes(10) - Slack);
        await worker.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("http://example.org/ping")]
    [InlineData("not an address")]
    [InlineData(null)]
    public async Task An_address_that_may_not_be_used_gets_nothing(string? address)
    {
        var target = new CheckInTarget(new NotificationHttpClient(TimeProvider.System), () => address is null ? null : new Secret(address));

        var e = await Assert.ThrowsAsync<NotificationException>(() => target.SendAsync(CancellationToken.None));

        Assert.Contains("Nothing was sent", e.Message, StringComparison.Ordinal);
        Assert.Equal("check-in", target.Name);
    }

    private CheckInWorker Create()
    {
        var address = new Secret(
            _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/ping/secret-key");
        return new CheckInWorker(
            new CheckInTarget(new NotificationHttpClient(TimeProvider.System), () => address), TimeSpan.FromMinutes(5),
            _liveness, _time, _log);
    }

    /// <summary>Starts a worker while all loops make progress, and waits for its first request.</summary>
    private async Task<CheckInWorker> StartAsync()
    {
        Progress();
        var worker = Create();
        await worker.StartAsync(CancellationToken.None);
        await RequestsAsync(1);
        return worker;
    }

    private void Progress() => Array.ForEach(Loops, loop => _liveness.Heartbeat(loop, TimeSpan.FromHours(5)));

    private Task RequestsAsync(int count) => BecomesAsync(() => _requests >= count);

    /// <summary>Advances the time until the condition holds, because the worker may begin its wait at any moment.</summary>
    private async Task BecomesAsync(Func<bool> until)
    {
        while (!until())
        {
            await Task.Delay(10);
            if (!until())
            {
                _time.Advance(TimeSpan.FromSeconds(5));
            }
        }
    }

    /// <summary>Waits until the worker waits, advances the time, and waits until the worker has done the due work.</summary>
    private async Task AdvanceAsync(TimeSpan time)
    {
        await Task.Delay(50);
        _time.Advance(time);
        await Task.Delay(50);
    }
}
