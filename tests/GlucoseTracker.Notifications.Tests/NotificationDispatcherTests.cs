using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Notifications.Tests;

public sealed class NotificationDispatcherTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private readonly CancellationTokenSource _stop = new();
    private Receiver _receiver = null!;
    private NotificationDispatcher _dispatcher = null!;
    private Task _run = null!;

    public async Task InitializeAsync()
    {
        _receiver = await Receiver.StartAsync();
        var http = new NotificationHttpClient(_time, _receiver.Authorities);
        _dispatcher = new NotificationDispatcher(
            new NtfyTarget(http, _receiver.Address, new Secret("t"), () => null, ""), _time, NullLogger<NotificationDispatcher>.Instance);
        _run = _dispatcher.RunAsync(_stop.Token);
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _run);
        await _receiver.DisposeAsync();
        _stop.Dispose();
    }

    [Fact]
    public async Task A_message_is_sent_again_until_it_arrives()
    {
        Answer(503, 503, 200);
        _dispatcher.Post(Create("first"));

        Assert.Equal("first", await Next());
        Assert.Equal("first", await Next());
        Assert.Equal("first", await Next());
        await Until(r => r.ArrivedAt is not null);
        Assert.Null(_dispatcher.Report.Trouble);
    }

    [Fact]
    public async Task A_refused_message_is_not_sent_again_and_the_next_one_is()
    {
        Answer(404, 200);
        _dispatcher.Post(Create("first"));
        Assert.Equal("first", await Next());
        _dispatcher.Post(Create("second"));

        Assert.Equal("second", await Next());
    }

    [Fact]
    public async Task A_newer_message_does_not_wait_for_an_older_one_that_fails()
    {
        Answer(503, 200);
        _dispatcher.Post(Create("old"));
        Assert.Equal("old", (await _receiver.NextAsync()).Body.GetProperty("title").GetString());

        _dispatcher.Post(Create("new"));

        Assert.Equal("new", (await _receiver.NextAsync()).Body.GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_server_that_never_answers_blocks_no_caller()
    {
        Answer(0);
        for (var i = 0; i < 100; i++)
        {
            _dispatcher.Post(Create($"{i}"));
        }

        await _receiver.NextAsync();
        Assert.True(_dispatcher.Report.Waiting <= 20);
        await Until(r => r.Trouble is not null);
        Assert.Equal("It did not answer in time.", $"{_dispatcher.Report.Trouble}");
    }

    [Fact]
    public void Sending_again_ends_after_half_an_hour()
    {
        var busy = new NotificationException(NotificationFailure.Busy, new CatalogueText("delivery.busy", ("status", 503)));
        var (age, attempts) = (TimeSpan.Zero, 1);
        while (RetryPlan.After(attempts, age, busy) is { } wait)
        {
            (age, attempts) = (age + wait, attempts + 1);
        }

        Assert.InRange(age, TimeSpan.FromMinutes(25), RetryPlan.Limit);
        Assert.Equal(TimeSpan.FromSeconds(5), RetryPlan.After(1, TimeSpan.Zero, busy));
    }

    [Theory]
    [InlineData(1, 60, 60)]
    [InlineData(1, 2, 5)]
    [InlineData(4, 60, 120)]
    [InlineData(1, 3600, 300)]
    public void A_wait_that_the_server_requests_is_kept_up_to_five_minutes(int attempts, int asked, int seconds)
    {
        var busy = new NotificationException(NotificationFailure.Busy, new CatalogueText("delivery.busy", ("status", 503)))
        {
            RetryAfter = TimeSpan.FromSeconds(asked),
        };

        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryPlan.After(attempts, TimeSpan.Zero, busy));
    }

    private static Notification Create(string title) => new(NotificationReason.Alarm, AlarmKind.Low, title, "x", 4, null);

    private void Answer(params int[] statuses)
    {
        _receiver.Answers.Clear();
        foreach (var status in statuses)
        {
            _receiver.Answers.Enqueue(status);
        }
    }

    /// <summary>Advances the time until the next message.</summary>
    private async Task<string?> Next()
    {
        var next = _receiver.NextAsync();
        while (await Task.WhenAny(next, Task.Delay(5)) != next)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        return (await next).Body.GetProperty("title").GetString();
    }

    private async Task Until(Func<DeliveryStatus, bool> condition)
    {
        while (!condition(_dispatcher.Report))
        {
            await Task.Delay(5);
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
