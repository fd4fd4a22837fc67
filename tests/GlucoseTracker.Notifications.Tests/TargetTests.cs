using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications.Tests;

public sealed class TargetTests : IAsyncLifetime
{
    private static readonly Secret Token = new("tk_\"quoted\"");
    private static readonly Notification Low = new(
        NotificationReason.Alarm, AlarmKind.Low, "Low", "3.6 mmol/L, 2 min ago.", 4, null)
    { Value = "3.6 mmol/L" };
    private Receiver _receiver = null!;

    public async Task InitializeAsync() => _receiver = await Receiver.StartAsync();

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    [Fact]
    public async Task Ntfy_gets_topic_title_text_priority_tags_and_token()
    {
        await Ntfy("garden, night").SendAsync(Low, CancellationToken.None);
        var (path, authorization, body) = await _receiver.NextAsync();

        Assert.Equal("/", path);
        Assert.Equal("Bearer tk_\"quoted\"", authorization);
        Assert.Equal("my \"topic\"", body.GetProperty("topic").GetString());
        Assert.Equal("Low", body.GetProperty("title").GetString());
        Assert.Equal("3.6 mmol/L, 2 min ago.", body.GetProperty("message").GetString());
        Assert.Equal(4, body.GetProperty("priority").GetInt32());
        Assert.Equal(["arrow_down", "garden", "night"], body.GetProperty("tags").EnumerateArray().Select(t => t.GetString()));
    }

    [Fact]
    public async Task A_webhook_gets_one_object_with_all_keys()
    {
        var hook = new WebhookTarget(Http(), new Secret(new Uri(_receiver.Address, "/hooks/abc").AbsoluteUri), () => null);
        await hook.SendAsync(Low, CancellationToken.None);
        var (path, authorization, body) = await _receiver.NextAsync();

        Assert.Equal("/hooks/abc", path);
        Assert.Null(authorization);
        Assert.Equal(["reason", "alarm", "title", "text", "priority", "at", "value"], body.EnumerateObject().Select(p => p.Name));
        Assert.Equal("low", body.GetProperty("alarm").GetString());
    }

    [Theory]
    [InlineData(401, NotificationFailure.TokenRefused, false)]
    [InlineData(404, NotificationFailure.Refused, false)]
    [InlineData(302, NotificationFailure.Refused, false)]
    [InlineData(429, NotificationFailure.Busy, true)]
    [InlineData(503, NotificationFailure.Busy, true)]
    public async Task The_status_code_decides_about_another_try(int status, NotificationFailure failure, bool again)
    {
        _receiver.Answers.Clear();
        _receiver.Answers.Enqueue(status);

        var e = await Assert.ThrowsAsync<NotificationException>(() => Ntfy("").SendAsync(Low, CancellationToken.None));

        Assert.Equal(failure, e.Failure);
        Assert.Equal(again, e.MayPass);
        Assert.Equal(status == 429 ? TimeSpan.FromMinutes(2) : null, e.RetryAfter);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_target_that_redirects_gets_no_second_request(int status)
    {
        _receiver.Answers.Clear();
        _receiver.Answers.Enqueue(status);

        await Assert.ThrowsAsync<NotificationException>(() => Ntfy("").SendAsync(Low, CancellationToken.None));

        Assert.Equal("/", (await _receiver.NextAsync()).Path);
        Assert.True(_receiver.ReceivedNothing);
    }

    [Fact]
    public async Task Trap_13_a_server_with_an_untrusted_certificate_gets_nothing()
    {
        using var http = new NotificationHttpClient(TimeProvider.System);
        var ntfy = new NtfyTarget(http, _receiver.Address, new Secret("t"), () => Token, "");

        var e = await Assert.ThrowsAsync<NotificationException>(() => ntfy.SendAsync(Low, CancellationToken.None));

        Assert.Equal(NotificationFailure.NotVerified, e.Failure);
        Assert.True(_receiver.ReceivedNothing);
    }

    [Theory]
    [InlineData("https://ntfy.sh", true)]
    [InlineData("http://ntfy.sh", false)]
    [InlineData("http://192.168.1.5:8080", true)]
    [InlineData("http://172.32.0.1", false)]
    [InlineData("http://home.local", true)]
    [InlineData("ftp://home.local", false)]
    public void Trap_13_plain_http_is_taken_only_within_the_own_network(string address, bool allowed) =>
        Assert.Equal(allowed, TargetAddress.IsAllowed(new Uri(address)));

    [Fact]
    public void Trap_11_names_and_texts_of_targets_and_messages_hold_no_topic_path_or_token()
    {
        var hook = new WebhookTarget(Http(), new Secret("https://example.org/hooks/secret"), () => Token);

        Assert.Equal("webhook at example.org", hook.Name);
        Assert.Equal("[notification: Alarm]", Low.ToString());
        Assert.DoesNotContain("topic", Ntfy("").Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_server_is_unreachable()
    {
        var address = _receiver.Address;
        var ntfy = Ntfy("");
        await _receiver.DisposeAsync();
        _receiver = await Receiver.StartAsync();

        // Another process may use the port meanwhile, but without TLS and our certificate, so nothing is delivered in either case.
        var e = await Assert.ThrowsAsync<NotificationException>(() => ntfy.SendAsync(Low, CancellationToken.None));

        Assert.NotEqual(_receiver.Address, address);
        Assert.Equal(NotificationFailure.Unreachable, e.Failure);
    }

    private NtfyTarget Ntfy(string tags) => new(Http(), _receiver.Address, new Secret("my \"topic\""), () => Token, tags);

    private NotificationHttpClient Http() => new(TimeProvider.System, _receiver.Authorities);
}
