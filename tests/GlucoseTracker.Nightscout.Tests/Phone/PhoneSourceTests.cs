using System.Net;
using System.Net.Sockets;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Nightscout.Phone;
using GlucoseTracker.Simulator.Phone;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Nightscout.Tests.Phone;

public sealed class PhoneSourceTests : IAsyncLifetime
{
    private const long At = 1_763_733_600_000;
    private const string Hush = "hush hush";

    private readonly List<IDisposable> _sources = [];
    private PhoneSimulator _phone = null!;
    private Secret? _secret;

    public async Task InitializeAsync() => _phone = await PhoneSimulator.StartAsync(SimulatedApp.XDrip, TimeProvider.System);

    public async Task DisposeAsync()
    {
        _sources.ForEach(s => s.Dispose());
        await _phone.DisposeAsync();
    }

    [Fact]
    public async Task The_newest_entry_is_the_current_reading_and_the_date_of_the_phone_is_ignored()
    {
        _phone.Add(Entry(0, "104"), Entry(1, "98", "FortyFiveDown"));

        var answer = await Source().FetchCurrentAsync(CancellationToken.None);

        Assert.Equal(new Reading(Measured(98), Instant(1), Trend.GoingLow), answer.Current);
        Assert.Equal([Instant(0), Instant(1)], answer.Page.Select(r => r.MeasuredAt));
        Assert.Null(answer.ServerTime);
        Assert.False(answer.IsServerTimeVerified);
        Assert.NotNull(answer.Person);
        Assert.Equal(["GET /sgv.json?count=30"], _phone.Requests);
    }

    [Theory]
    [InlineData("mgdl")]
    [InlineData("mmol")]
    public async Task The_hint_of_the_unit_changes_no_value_and_the_ends_of_the_scale_are_words(string hint)
    {
        (_phone.UnitsHint, _phone.IsBrief) = (hint, true);
        _phone.Add(Entry(0, "39"), Entry(1, "401"), Entry(2, "40"), Entry(3, "400", ""), Entry(4, "14"), Entry(5, "33"));

        var page = (await Source().FetchCurrentAsync(CancellationToken.None)).Page;

        Assert.Equal(
            [SensorValue.BelowRange, SensorValue.AboveRange, Measured(40), Measured(400), SensorValue.BelowRange, SensorValue.BelowRange],
            page.Select(r => r.Value));
        Assert.Equal(Trend.Unknown, page[3].Trend);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_entries_there_is_no_reading_whether_the_body_is_a_list_or_nothing(bool noBody)
    {
        _phone.EmptyIsNoBody = noBody;

        var answer = await Source().FetchCurrentAsync(CancellationToken.None);

        Assert.Null(answer.Current);
        Assert.Empty(answer.Page);
    }

    [Fact]
    public async Task History_asks_for_a_thousand_and_takes_24_where_the_app_gives_no_more()
    {
        _phone.MaxEntries = 24;
        _phone.Add(Enumerable.Range(0, 60).Select(minute => Entry(minute, "110")));

        var history = await Source().FetchHistoryAsync(CancellationToken.None);

        Assert.Equal(24, history.Count);
        Assert.Equal(Instant(59), history[^1].MeasuredAt);
        Assert.Equal(["GET /sgv.json?count=1000"], _phone.Requests);
    }

    [Theory]
    [InlineData(true, false, "/sgv.json")]
    [InlineData(false, true, "/api/v1/entries/sgv.json")]
    public async Task The_path_of_the_list_is_found_once_and_reused(bool isShort, bool isLong, string path)
    {
        (_phone.OffersShortPath, _phone.OffersLongPath) = (isShort, isLong);
        _phone.Add(Entry(0, "104"));
        var source = Source();

        await source.FetchCurrentAsync(CancellationToken.None);
        await source.FetchCurrentAsync(CancellationToken.None);

        Assert.Equal([$"GET {path}?count=30", $"GET {path}?count=30"], _phone.Requests.TakeLast(2));
        Assert.Equal(isShort ? 2 : 3, _phone.Requests.Count);
    }

    [Fact]
    public async Task A_moved_list_is_found_again()
    {
        (_phone.OffersShortPath, _phone.OffersLongPath) = (false, true);
        _phone.Add(Entry(0, "104"));
        var source = Source();
        await source.FetchCurrentAsync(CancellationToken.None);

        (_phone.OffersShortPath, _phone.OffersLongPath) = (true, false);

        Assert.NotNull((await source.FetchCurrentAsync(CancellationToken.None)).Current);
    }

    [Theory]
    [InlineData(SimulatedApp.XDrip, true)]
    [InlineData(SimulatedApp.Juggluco, true)]
    [InlineData(SimulatedApp.Juggluco, false)]
    public async Task A_secret_of_the_file_is_sent_as_its_digest_and_in_the_path_only_after_a_refusal(SimulatedApp app, bool takesHeader)
    {
        await using var phone = await PhoneSimulator.StartAsync(app, TimeProvider.System);
        (phone.Secret, phone.AcceptsSecretHeader, _secret) = (Hush, takesHeader, new Secret(Hush));
        phone.Add(Entry(0, "104"));
        var source = Source(phone.Address.AbsoluteUri);

        Assert.NotNull((await source.FetchCurrentAsync(CancellationToken.None)).Current);
        await source.FetchCurrentAsync(CancellationToken.None);

        Assert.Equal(takesHeader
            ? "GET /sgv.json?count=30"
            : "GET /hush hush/sgv.json?count=30", Uri.UnescapeDataString(phone.Requests[^1]));
        Assert.Equal(takesHeader, phone.Requests.All(r => !r.Contains("hush", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_secret_in_the_path_of_the_address_is_used_and_reported_nowhere()
    {
        await using var phone = await PhoneSimulator.StartAsync(SimulatedApp.Juggluco, TimeProvider.System);
        (phone.Secret, phone.AcceptsSecretHeader) = (Hush, false);
        phone.Add(Entry(0, "104"));

        Assert.NotNull(
            (await Source($"{phone.Address}hush%20hush/api/v1/entries/sgv.json").FetchCurrentAsync(CancellationToken.None)).Current);

        phone.Secret = "another";
        await AssertFailsAsync(ConnectionCause.AnswerNotUnderstood, Source($"{phone.Address}hush%20hush"));
    }

    [Fact]
    public async Task A_wrong_or_missing_secret_has_its_cause()
    {
        _phone.Secret = Hush;
        await AssertFailsAsync(ConnectionCause.WrongPassword, Source());

        _secret = new Secret("something else");
        await AssertFailsAsync(ConnectionCause.WrongPassword, Source());
    }

    [Fact]
    public async Task A_sleeping_phone_has_its_cause_and_is_read_when_it_wakes()
    {
        _phone.Add(Entry(0, "104"));
        var source = Source(timeout: TimeSpan.FromMilliseconds(300));
        _phone.State = PhoneState.Asleep;
        await AssertFailsAsync(ConnectionCause.Unreachable, source);
        _phone.State = PhoneState.Breaking;
        await AssertFailsAsync(ConnectionCause.Unreachable, source);
        _phone.State = PhoneState.Awake;

        Assert.NotNull((await Source().FetchCurrentAsync(CancellationToken.None)).Current);
    }

    [Fact]
    public async Task A_name_is_looked_up_for_each_request_so_a_phone_may_change_its_address()
    {
        _phone.Add(Entry(0, "104"));
        var source = Source($"http://phone.local:{_phone.EndPoint.Port}", resolve: () => [_phone.EndPoint.Address]);
        Assert.NotNull((await source.FetchCurrentAsync(CancellationToken.None)).Current);

        await _phone.MoveAsync(new IPEndPoint(IPAddress.Parse("127.0.0.77"), _phone.EndPoint.Port));

        Assert.NotNull((await source.FetchCurrentAsync(CancellationToken.None)).Current);
    }

    [Fact]
    public async Task Of_several_addresses_of_a_name_the_next_one_is_tried()
    {
        _phone.Add(Entry(0, "104"));

        Assert.NotNull((await Source(
            $"http://phone.local:{_phone.EndPoint.Port}",
            resolve: () => [IPAddress.Parse("127.0.0.78"), _phone.EndPoint.Address]).FetchCurrentAsync(CancellationToken.None)).Current);
    }

    [Fact]
    public async Task Plain_http_never_goes_to_an_address_outside_even_when_a_name_leads_there()
    {
        var source = Source("http://phone.local", resolve: () => [IPAddress.Parse("203.0.113.7")]);

        await AssertFailsAsync(ConnectionCause.NameLookup, source);
    }

    [Fact]
    public async Task A_name_that_is_not_known_and_a_phone_that_is_gone_have_their_causes()
    {
        await AssertFailsAsync(
            ConnectionCause.NameLookup,
            Source("http://phone.local", resolve: () => throw new SocketException((int)SocketError.HostNotFound)));
        await AssertFailsAsync(ConnectionCause.NameLookup, Source("http://phone.local", resolve: () => []));
        var source = Source();
        await _phone.LeaveAsync();
        await AssertFailsAsync(ConnectionCause.Unreachable, source);
    }

    [Fact]
    public async Task A_phone_without_https_is_distinguished_from_one_with_a_bad_certificate() =>
        await AssertFailsAsync(ConnectionCause.NotHttps, Source($"https://127.0.0.1:{_phone.EndPoint.Port}"));

    [Fact]
    public async Task Another_web_server_is_not_accepted_as_a_phone()
    {
        (_phone.OffersShortPath, _phone.OffersLongPath) = (false, false);

        await AssertFailsAsync(ConnectionCause.AnswerNotUnderstood, Source());
    }

    [Theory]
    [InlineData(SimulatedApp.Juggluco, false, PhoneApp.Juggluco)]
    [InlineData(SimulatedApp.XDrip, false, PhoneApp.XDrip)]
    [InlineData(SimulatedApp.XDrip, true, PhoneApp.Unknown)]
    public async Task The_probe_names_the_app_the_number_of_entries_and_their_spacing(SimulatedApp app, bool isBrief, PhoneApp said)
    {
        // At half a minute, because entries were once omitted at such instants: their stamps differ from whole minutes by a second.
        var minute = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 60 * 60);
        await using var phone = await PhoneSimulator.StartAsync(app, TimeProvider.System);
        (phone.Player, phone.StepMinutes, phone.IsBrief) = (
            new ScenarioPlayer(GlucoseProfile.Calm, minute.AddHours(-3).AddSeconds(30)), 5, isBrief);

        var found = await PhoneProbe.AskAsync(OptionsFor(phone.Address.AbsoluteUri), TimeProvider.System, CancellationToken.None);

        Assert.Equal((said, 24, 24), (found.App, found.Entries, found.Readings));
        Assert.InRange(found.Spacing!.Value, TimeSpan.FromSeconds(295), TimeSpan.FromSeconds(305));
    }

    private async Task AssertFailsAsync(ConnectionCause cause, PhoneSource source)
    {
        var e = await Assert.ThrowsAsync<SourceException>(() => source.FetchCurrentAsync(CancellationToken.None));
        Assert.Equal((cause, SourceNames.Phone), (e.Cause, e.Details.Source));
        Assert.DoesNotContain("hush", $"{e}", StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", $"{e}", StringComparison.Ordinal);
    }

    private PhoneSource Source(string? address = null, TimeSpan? timeout = null, Func<IPAddress[]>? resolve = null)
    {
        var options = OptionsFor(address ?? _phone.Address.AbsoluteUri) with { RequestTimeout = timeout ?? TimeSpan.FromSeconds(60) };
        var source = new PhoneSource(
            resolve is null ? options : options with { Resolve = (_, _) => Task.FromResult(resolve()) }, TimeProvider.System);
        _sources.Add(source);
        return source;
    }

    private PhoneOptions OptionsFor(string text) =>
        new()
        {
            Address = PhoneAddress.TryParse(text, out var address) ? address! : throw new ArgumentException(text),
            Secret = () => _secret
        };

    private static string Entry(int minute, string sgv, string direction = "Flat") =>
        $$"""{"_id":"a{{minute}}","device":"xDrip-LibreReceiver","date":""" +
        $$"""{{At + (minute * 60_000)}},"sgv":{{sgv}},"delta":0,"direction":"{{direction}}","noise":1,"type":"sgv"}""";

    private static DateTimeOffset Instant(int minute) => DateTimeOffset.FromUnixTimeMilliseconds(At + (minute * 60_000));

    private static SensorValue Measured(int value) => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(value));
}
