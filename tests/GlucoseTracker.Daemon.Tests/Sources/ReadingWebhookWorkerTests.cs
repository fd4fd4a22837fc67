using System.Net;
using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications;
using GlucoseTracker.Testing.Logging;
using GlucoseTracker.Testing.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Sources;

/// <summary>The webhook over HTTP on loopback, on a clock that does not advance.</summary>
public sealed class ReadingWebhookWorkerTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();
    private readonly FakeTimeProvider _time = new(Now);
    private readonly TrackerState _state = new();
    private readonly LogList<ReadingWebhookWorker> _log = new();
    private readonly List<JsonElement> _accepted = [];
    private readonly List<string?> _authorizations = [];
    private WebApplication _server = null!;
    private volatile int _status = 204;
    private volatile bool _hangs;
    private volatile bool _isAborted;
    private int _requests;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(AnswerAsync);
        await _server.StartAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_new_reading_is_posted_once_with_the_fields_of_status()
    {
        Publish(At(-10, 100), At(-5, 108), At(-1, 112));
        using var worker = await StartAsync();
        await AcceptedAsync(1);
        Publish(At(0, 114));
        await AcceptedAsync(2);
        Publish(At(0, 114));
        await PauseAsync();

        var status = new StatusReport(_state, TrackerConfiguration.Defaults, new FixedDeviceStatus(), _time).GetStatus();
        var body = _accepted[1];
        Assert.Equal(2, _requests);
        Assert.Equal(
            ["test", "reading", "freshness", "level", "delta", "source"], body.EnumerateObject().Select(property => property.Name));
        Assert.Equal(status.Reading, body.GetProperty("reading").Deserialize(ControlJson.Compact.StatusReading));
        Assert.Equal(status.Delta, body.GetProperty("delta").Deserialize(ControlJson.Compact.StatusDelta));
        Assert.Equal(
            (status.Freshness, status.Level, status.Source, false),
            (body.GetProperty("freshness").GetString()!, body.GetProperty("level").GetString()!, body.GetProperty("source").GetString(),
                body.GetProperty("test").GetBoolean()));
        Assert.Equal("Bearer token-0123", _authorizations[0]);
        Assert.Equal([-1, 0], _accepted.Select(GetMinute));
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task After_an_outage_the_newest_are_posted_in_order_with_their_own_time_and_age()
    {
        Publish(At(0, 100));
        using var worker = await StartAsync();
        await AcceptedAsync(1);
        _status = 503;
        for (var minute = 1; minute <= 20; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            Publish(At(minute, 100 + minute));
            await PauseAsync();
        }

        _status = 204;
        await AdvanceUntilAsync(() => Accepted() >= 13);

        Assert.Equal(Enumerable.Range(9, 12), _accepted.Skip(1).Select(GetMinute));
        Assert.NotEqual("fresh", _accepted[1].GetProperty("freshness").GetString());
        Assert.All(
            _accepted.Skip(1),
            body => Assert.True(body.GetProperty("reading").GetProperty("ageSeconds").GetInt64() >= 60 * (20 - GetMinute(body))));
        Assert.Equal(2, _log.Lines.Count);
        Assert.All(_log.Lines, line => Assert.DoesNotContain("secret", line, StringComparison.Ordinal));
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_history_that_arrives_after_the_first_reading_is_not_posted()
    {
        _status = 503;
        Publish(At(0, 100));
        using var worker = await StartAsync();
        await BecomesAsync(() => worker.Report.Trouble is not null);

        Publish(At(-10, 100), At(-5, 108), At(0, 100));
        _status = 204;
        await AdvanceUntilAsync(() => Accepted() >= 1);
        await PauseAsync();

        Assert.Equal([0], _accepted.Select(GetMinute));
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_reading_that_is_older_than_an_hour_is_not_posted()
    {
        Publish(At(-61, 100));
        using var worker = await StartAsync();
        await PauseAsync();
        Assert.Equal(0, _requests);

        Publish(At(0, 101));
        await AcceptedAsync(1);
        await PauseAsync();

        Assert.Equal([0], _accepted.Select(GetMinute));
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task After_a_restart_no_reading_is_posted_twice_or_omitted()
    {
        Publish(At(-2, 100), At(-1, 101));
        using (var worker = await StartAsync())
        {
            await AcceptedAsync(1);
            await BecomesAsync(() => File.Exists(Path.Combine(_folder.Path, SentReadingFile.FileName)));
            await worker.StopAsync(CancellationToken.None);
        }

        using var again = await StartAsync();
        await PauseAsync();
        Assert.Equal(1, _requests);

        Publish(At(0, 102));
        await AcceptedAsync(2);
        Assert.Equal([-1, 0], _accepted.Select(GetMinute));
        await again.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_wait_that_the_server_requests_is_kept()
    {
        _status = 429;
        Publish(At(0, 100));
        using var worker = await StartAsync();
        await BecomesAsync(() => worker.Report.Trouble is not null);

        await PauseAsync();
        _time.Advance(TimeSpan.FromMinutes(9));
        Publish(At(9, 100));
        await PauseAsync();
        Assert.Equal(1, _requests);

        _status = 204;
        await AdvanceUntilAsync(() => Accepted() >= 2);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_test_is_marked_and_sends_no_value_that_is_not_there()
    {
        using var worker = await StartAsync();
        worker.StartTest();
        await BecomesAsync(() => worker.GetTest(ProgramTexts.English).Done);
        Assert.Null(worker.GetTest(ProgramTexts.English).Problem);
        Assert.Equal(JsonValueKind.Null, _accepted[0].GetProperty("reading").ValueKind);

        Publish(At(-3, 100));
        await AcceptedAsync(2);
        worker.StartTest();
        await AcceptedAsync(3);

        Assert.Equal([true, false, true], _accepted.Select(body => body.GetProperty("test").GetBoolean()));
        Assert.Equal(-3, GetMinute(_accepted[2]));
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_stop_cancels_a_test_that_waits_for_the_server_and_gives_it_no_result()
    {
        Publish(At(0, 100));
        using var worker = await StartAsync();
        await AcceptedAsync(1);
        _hangs = true;
        worker.StartTest();
        await BecomesAsync(() => Volatile.Read(ref _requests) == 2);

        await worker.StopAsync(CancellationToken.None);
        await BecomesAsync(() => _isAborted);
        await PauseAsync();

        var test = worker.GetTest(ProgramTexts.English);
        Assert.Equal((false, null), (test.Done, test.Problem));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (_hangs)
        {
            using var aborted = context.RequestAborted.Register(() => _isAborted = true);
            Interlocked.Increment(ref _requests);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }

        var body = await JsonDocument.ParseAsync(context.Request.Body);
        var status = _status;
        lock (_accepted)
        {
            _authorizations.Add(context.Request.Headers.Authorization);
            if (status == 204)
            {
                _accepted.Add(body.RootElement);
            }
        }

        Interlocked.Increment(ref _requests);
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = status == 429 ? "600" : default;
    }

    private async Task<ReadingWebhookWorker> StartAsync()
    {
        var address = _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var worker = new ReadingWebhookWorker(
            new JsonTarget(
                new NotificationHttpClient(TimeProvider.System), new Secret(address + "/api/webhook/secret-id"),
                () => new Secret("token-0123")),
            new ReadingDocumentFactory(TrackerConfiguration.Defaults), new SentReadingFile(_folder.Path), _state, new FixedDeviceStatus(),
            _time, _log);
        await worker.StartAsync(CancellationToken.None);
        return worker;
    }

    private void Publish(params Reading[] readings) =>
        _state.Update(s => s with { Sources = s.Sources.Merge(SourceNames.LibreLinkUp, readings) });

    private int Accepted()
    {
        lock (_accepted)
        {
            return _accepted.Count;
        }
    }

    private Task AcceptedAsync(int count) => BecomesAsync(() => Accepted() >= count);

    private static async Task BecomesAsync(Func<bool> until)
    {
        while (!until())
        {
            await Task.Delay(1);
        }
    }

    private static Task PauseAsync() => Task.Delay(50);

    private async Task AdvanceUntilAsync(Func<bool> until)
    {
        while (!until())
        {
            _time.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(5);
        }
    }

    private static int GetMinute(JsonElement body) =>
        (int)(body.GetProperty("reading").GetProperty("measuredAt").GetDateTimeOffset() - Now).TotalMinutes;

    private static Reading At(int minute, int milligrams) =>
        new(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams)), Now.AddMinutes(minute), Trend.Stable);
}
