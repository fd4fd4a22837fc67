using System.Text;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Nightscout.Phone;
using GlucoseTracker.Pi.Setup;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Tests.Setup;

public sealed class PhoneSetupTests
{
    private static readonly PhoneFindings Found = new(PhoneApp.Juggluco, 24, 24, TimeSpan.FromSeconds(61));

    private readonly StringWriter _output = new();
    private readonly List<Secret?> _secrets = [];
    private Func<Secret?, PhoneFindings> _phone = _ => Found;

    [Fact]
    public async Task Without_a_terminal_nothing_is_asked()
    {
        Assert.Null(await RunAsync(null, null));
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task A_phone_that_is_configured_is_not_asked_for_again() =>
        Assert.Null(await RunAsync(null, "y\n192.168.1.30\n", isConfigured: true));

    [Theory]
    [InlineData("\n")]
    [InlineData("n\n")]
    [InlineData("")]
    [InlineData("y\n\n")]
    public async Task Without_a_phone_the_dialog_continues(string answers) => Assert.Null(await RunAsync(null, answers));

    [Fact]
    public async Task A_phone_that_responds_is_reported_and_written()
    {
        var choice = await RunAsync(null, "y\n8.8.8.8\n192.168.1.30\n");

        Assert.Equal(new Uri("http://192.168.1.30:17580/"), choice!.Address);
        Assert.Contains("This is not the address of a phone", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Juggluco answers with 24 entries, one each minute.", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_requested_when_the_app_needs_one_and_reported_nowhere()
    {
        _phone = secret => secret is null ? throw new SourceException(ConnectionCause.WrongPassword, "It requires a secret.") : Found;

        var choice = await RunAsync(null, "y\nphone.local\n", hidden: "hush");

        Assert.Equal("hush", choice!.Secret!.Reveal());
        Assert.DoesNotContain("hush", $"{_output} {choice}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_in_the_path_is_taken_out_of_the_address()
    {
        var choice = await RunAsync("http://192.168.1.30:17580/hush/api/v1/entries/sgv.json", null);

        Assert.Equal((new Uri("http://192.168.1.30:17580/"), "hush"), (choice!.Address, choice.Secret!.Reveal()));
        Assert.DoesNotContain("hush", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("y\nphone.local\ny\n", true)]
    [InlineData("y\nphone.local\n\n", false)]
    public async Task A_phone_that_does_not_answer_is_written_only_after_a_yes(string answers, bool isWritten)
    {
        _phone = _ => throw new SourceException(ConnectionCause.Unreachable, "It sleeps.");

        Assert.Equal(isWritten, await RunAsync(null, answers) is not null);
        Assert.Contains("It sleeps.", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_option_it_is_written_and_the_findings_are_reported()
    {
        _phone = _ => throw new SourceException(ConnectionCause.Unreachable, "It sleeps.");

        Assert.NotNull(await RunAsync("phone.local", null));
        Assert.Contains("It sleeps.", _output.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ConfigurationException>(() => RunAsync("ftp://phone", null));
    }

    [Fact]
    public void The_address_the_order_and_the_file_of_the_secret_are_written()
    {
        var choices = new SetupChoices(KnownHats.Default, null, GlucoseUnit.MillimolesPerLiter);
        var text = Encoding.UTF8.GetString(SetupFile.Apply(
            "{ \"Source\": [\"libreLinkUp\", \"nightscout\"] }"u8.ToArray(), choices,
            new SourceChoices(
                null, new Uri("http://192.168.1.30:17580/"), "/var/lib/glucose-tracker/phone-secret",
                new SourceOrder(SourceKind.LibreLinkUp, SourceKind.Nightscout).With(SourceKind.Phone))));

        Assert.Contains("\"Source\": \"libreLinkUp, phone, nightscout\"", text, StringComparison.Ordinal);
        Assert.Contains("\"Phone\": {", text, StringComparison.Ordinal);
        Assert.Contains("\"Address\": \"http://192.168.1.30:17580\"", text, StringComparison.Ordinal);
        Assert.Contains("\"SecretFile\": \"/var/lib/glucose-tracker/phone-secret\"", text, StringComparison.Ordinal);
    }

    /// <summary>The daemon continues to use the configured secret, so setup checks whether the phone accepts it.</summary>
    [Fact]
    public async Task The_configured_secret_is_sent_and_stays_where_it_is()
    {
        _phone = secret => secret?.Reveal() == "hush" ? Found : throw new SourceException(ConnectionCause.WrongPassword, "Not this one.");

        var choice = await RunAsync("phone.local", null, configured: "hush");

        Assert.Equal((new Uri("http://phone.local:17580/"), null), (choice!.Address, choice.Secret));
        Assert.Equal(["hush"], _secrets.Select(secret => secret?.Reveal()));
    }

    [Fact]
    public async Task A_new_secret_replaces_the_configured_one_that_the_app_refuses()
    {
        _phone = secret => secret?.Reveal() == "new" ? Found : throw new SourceException(ConnectionCause.WrongPassword, "Not this one.");

        var choice = await RunAsync("phone.local", "", hidden: "new", configured: "old");

        Assert.Equal("new", choice!.Secret!.Reveal());
        Assert.Equal(["old", "new"], _secrets.Select(secret => secret?.Reveal()));
    }

    [Theory]
    [InlineData("/etc/glucose-tracker/glucose-tracker.json", "/var/lib/glucose-tracker", "/var/lib/glucose-tracker")]
    [InlineData("/home/you/other.json", "/var/lib/glucose-tracker", "/home/you")]
    [InlineData("/home/you/other.json", "/home/you/state", "/home/you/state")]
    public void Another_configuration_does_not_replace_the_secret_of_the_installed_daemon(
        string config, string stateDirectory, string expected) =>
        Assert.Equal(expected, SourceSetup.GetSecretFolder(config, stateDirectory));

    private Task<PhoneChoice?> RunAsync(
        string? named, string? answers, bool isConfigured = false, string hidden = "", string? configured = null) => new PhoneSetup(
        new Prompt(answers is null ? null : new StringReader(answers), _output), configured is null ? null : new Secret(configured),
        () => hidden,
        (_, secret, _) =>
        {
            _secrets.Add(secret);
            return Task.FromResult(_phone(secret));
        }).RunAsync(named, isConfigured, CancellationToken.None);
}
