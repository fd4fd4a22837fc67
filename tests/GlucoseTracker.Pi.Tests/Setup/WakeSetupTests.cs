using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Pi.Setup;
using GlucoseTracker.Pi.Terminal;
using GlucoseTracker.Pi.Tests.Doctor;

namespace GlucoseTracker.Pi.Tests.Setup;

public sealed class WakeSetupTests : IDisposable
{
    private static readonly TrackerOptions Silent = TrackerConfiguration.Defaults;

    private readonly SystemTree _tree = new();
    private readonly StringWriter _output = new();

    public void Dispose()
    {
        _tree.Dispose();
        _output.Dispose();
    }

    [Fact]
    public void The_answers_become_settings_with_lines_that_the_hat_leaves_free()
    {
        var settings = Run("1,3,4,5");

        Assert.Equal(
            [
                ("Buzzer:Chip", "header"), ("Buzzer:Line", "18"), ("Relay:Chip", "header"), ("Relay:Line", "23"),
                ("Speaker:Device", "default"), ("Notifications:Ntfy:Topic", "glucose-secret"),
            ],
            settings);
        Assert.DoesNotContain(settings, s => s.Key.EndsWith("Line", StringComparison.Ordinal)
            && KnownHats.Default.Lines.Contains(int.Parse(s.Value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [MemberData(nameof(AllHats))]
    public void What_is_written_is_a_valid_configuration_with_every_hat(string name)
    {
        var hat = KnownHats.All.Single(h => h.Name == name);
        var choices = new SetupChoices(hat, null, Silent.Unit) { Wake = Run("1,2,3,4,5", hat) };

        var options = TrackerConfiguration.Parse("x.json", SetupFile.Apply("{\n}\n"u8.ToArray(), choices));

        Assert.True(WakeSetup.CanWake(options));
        Assert.Equal(0, options.Piezo.Chip);
        Assert.NotEqual(options.Buzzer.Line, options.Relay.Line);
        Assert.DoesNotContain(18, new[] { options.Buzzer.Line, options.Relay.Line }.Where(_ => options.Piezo.Chip is not null).Skip(1));
    }

    public static TheoryData<string> AllHats => [.. KnownHats.All.Select(h => h.Name)];

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("none of them")]
    public void No_answer_changes_nothing(string answer) => Assert.Empty(Run(answer));

    [Theory]
    [InlineData("9")]
    [InlineData("1,9")]
    [InlineData("0")]
    [InlineData("buzzer")]
    [InlineData("1;5")]
    public void A_number_that_is_not_in_the_list_is_asked_again(string first)
    {
        var settings = Run($"{first}\n1 5");

        Assert.Equal(["Buzzer:Chip", "Buzzer:Line", "Notifications:Ntfy:Topic"], settings.Select(s => s.Key));
        Assert.Contains("numbers from 1 to 5", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_question_is_asked_when_an_output_is_configured()
    {
        var options = Silent with { Buzzer = new BuzzerSettings("header", 18) };

        Assert.Empty(Create("1").Run([], options, KnownHats.Default));
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public void A_USB_sound_card_is_preferred()
    {
        _tree.With(
            "/proc/asound/cards",
            " 0 [vc4hdmi        ]: vc4-hdmi - vc4-hdmi\n                      vc4-hdmi\n" +
            " 1 [Device         ]: USB-Audio - USB Audio Device\n                      Generic USB Audio Device\n");

        Assert.Equal([("Speaker:Device", "plughw:CARD=Device")], Run("4"));
    }

    [Fact]
    public void The_drop_in_has_only_the_rights_that_the_configuration_needs()
    {
        Assert.Null(SoundDropIn.Create(Silent with { Buzzer = new BuzzerSettings("header", 18) }));
        var speaker = SoundDropIn.Create(Silent with { Loudspeaker = new LoudspeakerSettings("plughw:CARD=Device") })!;
        var piezo = SoundDropIn.Create(Silent with { Piezo = Silent.Piezo with { Chip = 2 } })!;

        Assert.Contains("SupplementaryGroups=audio\nDeviceAllow=char-116 rw\n", speaker, StringComparison.Ordinal);
        Assert.DoesNotContain("pwm", speaker, StringComparison.Ordinal);
        Assert.Contains("ReadWritePaths=-/sys/class/pwm/pwmchip2\n", piezo, StringComparison.Ordinal);
        Assert.DoesNotContain("audio", piezo, StringComparison.Ordinal);
    }

    private IReadOnlyList<(string Key, string Value)> Run(string answer, Hat? hat = null) =>
        Create(answer).Run([], Silent, hat ?? KnownHats.Default);

    private WakeSetup Create(string answer) =>
        new(new Prompt(new StringReader(answer + "\n"), _output), _tree.Files, () => "glucose-secret");
}
