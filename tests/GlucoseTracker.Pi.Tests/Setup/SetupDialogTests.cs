using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Setup;
using GlucoseTracker.Pi.Terminal;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Setup;

public sealed class SetupDialogTests
{
    private const byte Ssd1306 = 0x06;
    private const byte Sh1106 = 0x08;

    private readonly Machine _machine = new();
    private readonly StringWriter _output = new();

    [Fact]
    public async Task An_empty_line_accepts_the_panel_found_and_the_present_unit()
    {
        _machine.Panels[0x3C] = Sh1106;

        var choices = await AskAsync("\n\n");

        Assert.Equal(new SetupChoices(Hat("generic-sh1106-128x64"), 0x3C, GlucoseUnit.MilligramsPerDeciliter), choices);
        Assert.Contains("A panel answers at 0x3C on /dev/i2c-1, like SH1106.", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_selects_another_panel_and_invalid_input_repeats_the_question()
    {
        _machine.Panels[0x3D] = Ssd1306;

        var choices = await AskAsync("99\nx\n1\n1\n");

        Assert.Equal(new SetupChoices(Hat("adafruit-bonnet-128x64"), 0x3D, GlucoseUnit.MillimolesPerLiter), choices);
    }

    [Fact]
    public async Task I2c_that_is_off_is_enabled_after_a_yes_and_the_panel_found()
    {
        _machine.Buses.Clear();
        _machine.Panels[0x3C] = Ssd1306;

        var choices = await AskAsync("y\n\n\n");

        Assert.Equal([BusKind.I2c], _machine.Enabled);
        Assert.Equal(KnownHats.Default, choices!.Hat);
    }

    [Fact]
    public async Task A_panel_on_another_bus_is_found_without_enabling_anything()
    {
        _machine.Buses.Clear();
        _machine.Buses.UnionWith(["/dev/i2c-20", "/dev/i2c-3"]);
        (_machine.PanelBus, _machine.Panels[0x3D]) = ("/dev/i2c-3", Sh1106);

        var choices = await AskAsync("\n\n");

        Assert.Equal(new SetupChoices(Hat("generic-sh1106-128x64"), 0x3D, GlucoseUnit.MilligramsPerDeciliter, "/dev/i2c-3"), choices);
        Assert.Contains("A panel answers at 0x3D on /dev/i2c-3", _output.ToString(), StringComparison.Ordinal);
        Assert.Empty(_machine.Enabled);
    }

    [Fact]
    public async Task Where_nothing_answers_on_the_other_buses_they_are_named_and_the_headers_bus_is_offered()
    {
        _machine.Buses.Clear();
        _machine.Buses.Add("/dev/i2c-20");
        _machine.Panels[0x3C] = Ssd1306;

        var choices = await AskAsync("y\n\n\n");

        Assert.Contains("/dev/i2c-1 does not exist; this board has /dev/i2c-20.", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal([BusKind.I2c], _machine.Enabled);
        Assert.Equal((KnownHats.Default, null), (choices!.Hat, choices.Bus));
    }

    [Fact]
    public void The_bus_of_the_panel_is_written_and_one_that_was_right_before_is_not_left_behind()
    {
        var hat = Hat("generic-sh1106-128x64");
        var other = SetupFile.Apply("{ }"u8.ToArray(), new SetupChoices(hat, 0x3C, GlucoseUnit.MilligramsPerDeciliter, "/dev/i2c-3"));
        var own = SetupFile.Apply(other, new SetupChoices(hat, 0x3C, GlucoseUnit.MilligramsPerDeciliter));

        Assert.Contains("\"Bus\": \"/dev/i2c-3\"", System.Text.Encoding.UTF8.GetString(other), StringComparison.Ordinal);
        Assert.Contains("\"Bus\": \"hat\"", System.Text.Encoding.UTF8.GetString(own), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Hat": "waveshare-2.23-hat", "Display": { "Panel": "png" } }""", "Display:Panel is \"png\"")]
    [InlineData("""{ "Hat": "waveshare-2.23-hat", "Display": { "Bus": "/dev/i2c-1" } }""", "Display:Bus is \"/dev/i2c-1\"")]
    [InlineData("""{ "Hat": "waveshare-2.23-hat", "Display": { "ColumnOffset": 0 } }""", "Display:ColumnOffset is \"0\"")]
    [InlineData("""{ "Hat": "waveshare-2.23-hat", "Display": { "ResetLine": "none" } }""", "Display:ResetLine is \"none\"")]
    [InlineData("""{ "Hat": "waveshare-2.23-hat", "Display": { "Panel": "hat", "Bus": "hat", "Address": "hat" } }""", null)]
    public void Settings_that_override_the_board_are_reported(string content, string? said)
    {
        using var folder = new TemporaryFolder();
        var options = TrackerConfiguration.Load(folder.File("c.json", content), mustExist: true);

        var sentences = SettingOverrides.Describe(
            options, new SetupChoices(Hat("waveshare-2.23-hat"), null, options.Unit)).ToList();

        Assert.Equal(said is null ? 0 : 1, sentences.Count);
        Assert.All(sentences, sentence => Assert.Contains(said!, sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Environment_variables_that_override_the_file_are_reported()
    {
        var options = TrackerConfiguration.Defaults with { Language = Language.French };
        var choices = new SetupChoices(Hat("waveshare-2.23-hat"), null, GlucoseUnit.MilligramsPerDeciliter) { Language = Language.German };

        Assert.Equal(
            ["Unit is mmol/L", "Language is fr", "Hat is generic-ssd1306-128x64"],
            SettingOverrides.Describe(options, choices).Select(sentence => sentence.Split("But ")[1].Split(" by ")[0]));
    }

    [Fact]
    public async Task A_refusal_is_final_and_shows_how_to_do_it_later()
    {
        _machine.Buses.Clear();

        var choices = await AskAsync("n\n\n\n");

        Assert.Equal("generic-ssd1309-128x64", choices!.Hat.Name);
        Assert.Empty(_machine.Enabled);
        Assert.Single(_output.ToString().Split('\n'), l => l.Contains("raspi-config nonint do_i2c 0", StringComparison.Ordinal));
        Assert.Equal(2, _output.ToString().Split("I2C is off").Length);
    }

    [Fact]
    public void All_written_settings_are_reported_except_a_secret_topic()
    {
        using var folder = new TemporaryFolder();
        var choices = new SetupChoices(Hat("generic-ssd1306-128x64"), 0x3D, GlucoseUnit.MilligramsPerDeciliter, "/dev/i2c-3")
        {
            Language = Language.German,
            Wake = [("Buzzer:Line", "18"), (WakeSetup.TopicKey, "secret-topic")],
        };

        var said = SetupFile.Describe(SetupFile.Write(
            folder.File("c.json", "{ }"), choices, new SourceChoices(Phone: new Uri("http://192.168.1.30:17580/"))));

        Assert.Equal(
            "Hat generic-ssd1306-128x64, Unit mg/dL, Language de, Buzzer:Line 18, Notifications:Ntfy:Topic, Display:Bus /dev/i2c-3, "
            + "Display:Address 0x3D, Phone:Address http://192.168.1.30:17580",
            said);
    }

    [Fact]
    public async Task Without_a_terminal_only_options_change_settings_and_the_bus_is_unchanged()
    {
        var choices = await AskAsync(null, new SetupOptions(null, GlucoseUnit.MillimolesPerLiter, null));

        Assert.Equal(new SetupChoices(Hat("generic-ssd1309-128x64"), null, GlucoseUnit.MillimolesPerLiter), choices);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task A_hat_on_spi_gets_its_bus()
    {
        var choices = await AskAsync(null, new SetupOptions("waveshare-1.3-hat", null, true));

        Assert.Equal([BusKind.Spi], _machine.Enabled);
        Assert.Equal("waveshare-1.3-hat", choices!.Hat.Name);
    }

    [Fact]
    public async Task Detecting_no_panel_is_a_failure()
    {
        Assert.Null(await AskAsync(null, new SetupOptions(SetupOptions.Detect, null, null)));
        Assert.Contains("No panel was detected", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_the_input_selects_nothing()
    {
        Assert.Null(await AskAsync(""));
        Assert.Null(await AskAsync("1\n"));
    }

    private static Hat Hat(string name) => KnownHats.All.Single(h => h.Name == name);

    private Task<SetupChoices?> AskAsync(string? lines, SetupOptions? wishes = null) =>
        new SetupDialog(_machine, new Prompt(lines is null ? null : new StringReader(lines), _output))
            .RunAsync(wishes ?? new SetupOptions(null, null, null), Hat("generic-ssd1309-128x64"), GlucoseUnit.MilligramsPerDeciliter);

    private sealed class Machine : ISetupMachine
    {
        public HashSet<string> Buses { get; } = ["/dev/i2c-1"];

        public Dictionary<byte, byte> Panels { get; } = [];

        public List<BusKind> Enabled { get; } = [];

        /// <summary>The only bus on which panels respond.</summary>
        public string PanelBus { get; set; } = "/dev/i2c-1";

        public IReadOnlyList<string> I2cBuses =>
            [.. Buses.Where(bus => bus.Contains("i2c", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        public bool HasBus(string bus) => Buses.Contains(bus);

        public byte? ReadStatus(string bus, byte address) =>
            Buses.Contains(bus) && bus == PanelBus && Panels.TryGetValue(address, out var status) ? status : null;

        public Task<bool> EnableAsync(BusKind bus)
        {
            Enabled.Add(bus);
            Buses.Add(bus == BusKind.I2c ? "/dev/i2c-1" : "/dev/spidev0.0");
            return Task.FromResult(true);
        }
    }
}
