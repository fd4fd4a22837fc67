using System.Threading.Channels;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications.Commands;
using GlucoseTracker.Testing.Net;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Notifications.Tests;

/// <summary>The command topic of a real server on loopback.</summary>
public sealed class CommandSubscriptionTests : IAsyncDisposable
{
    private readonly NtfyServer _server = NtfyServer.Start();
    private readonly Channel<string> _received = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _stop = new(TimeSpan.FromMinutes(1));
    private readonly NotificationHttpClient _http = new(TimeProvider.System);
    private Task _running = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        await _server.DisposeAsync();
        _http.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task A_text_on_the_topic_arrives_and_one_on_another_topic_does_not()
    {
        await SubscribeAsync();
        _server.Publish("other", "no");
        _server.Publish("commands", "one");
        _server.Publish("commands", "two");

        Assert.Equal("one", await NextAsync());
        Assert.Equal("two", await NextAsync());
    }

    [Fact]
    public async Task A_message_sent_during_a_lost_connection_arrives_once()
    {
        await SubscribeAsync();
        _server.Publish("commands", "before");
        Assert.Equal("before", await NextAsync());

        _server.Drop();
        _server.Publish("commands", "meanwhile");

        Assert.Equal("meanwhile", await NextAsync());
        _server.Publish("commands", "after");
        Assert.Equal("after", await NextAsync());
        Assert.Equal("?since=10m", _server.Queries[0]);
        Assert.Matches(@"^\?since=16\d{8}$", _server.Queries[1]);
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("-1")]
    [InlineData("4102444800")]
    [InlineData("4000000000")]
    public async Task A_wrong_time_of_the_server_hides_nothing_that_is_sent_later(string time)
    {
        await SubscribeAsync();
        _server.SendLine("commands", $$"""{"event":"keepalive","id":"a","time":{{time}}}""");
        _server.Publish("commands", "before");
        Assert.Equal("before", await NextAsync());

        _server.Drop();
        _server.Publish("commands", "meanwhile");

        Assert.Equal("meanwhile", await NextAsync());
        Assert.Matches(@"^\?since=16\d{8}$", _server.Queries[1]);
    }

    [Fact]
    public async Task Malformed_and_endless_lines_are_ignored()
    {
        await SubscribeAsync();
        _server.SendLine("commands", "not json");
        _server.SendLine("commands", "[1, 2]");
        _server.SendLine("commands", """{"event":"keepalive","id":7,"time":"late"}""");
        _server.SendLine("commands", new string('x', 100_000));
        _server.SendLine("commands", """{"event":"message","id":"a","message":12}""");
        _server.Publish("commands", "still here");

        Assert.Equal("", await NextAsync());
        Assert.Equal("still here", await NextAsync());
    }

    [Fact]
    public async Task A_server_that_asks_for_a_token_gets_it()
    {
        _server.ReadToken = "tk_device";
        await SubscribeAsync("tk_device");
        _server.Publish("commands", "hello");

        Assert.Equal("hello", await NextAsync());
        Assert.Equal(0, _server.Refused);
    }

    [Fact]
    public async Task A_refused_token_is_reported_without_topic_and_token()
    {
        _server.ReadToken = "tk_device";
        var subscription = Subscribe("tk_wrong");
        while (_server.Refused == 0)
        {
            await Task.Delay(10, _stop.Token);
        }

        while (!$"{subscription.Trouble}".Contains("token", StringComparison.Ordinal))
        {
            await Task.Delay(10, _stop.Token);
        }

        Assert.DoesNotContain("tk_wrong", $"{subscription.Trouble}", StringComparison.Ordinal);
        Assert.DoesNotContain("commands/", $"{subscription.Trouble}", StringComparison.Ordinal);
    }

    private async Task SubscribeAsync(string? token = null)
    {
        Subscribe(token);
        while (_server.Subscriptions == 0)
        {
            await Task.Delay(10, _stop.Token);
        }
    }

    private NtfyCommandSubscription Subscribe(string? token)
    {
        var subscription = new NtfyCommandSubscription(
            _http, _server.Address, new Secret("commands"), () => token is null ? null : new Secret(token), TimeProvider.System,
                NullLogger<NtfyCommandSubscription>.Instance);
        _running = subscription.RunAsync(text => _received.Writer.TryWrite(text), _stop.Token);
        return subscription;
    }

    private async Task<string> NextAsync() => await _received.Reader.ReadAsync(_stop.Token);
}
