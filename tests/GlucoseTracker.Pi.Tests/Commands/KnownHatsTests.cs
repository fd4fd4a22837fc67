using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Commands;

[Collection("environment variables")]
public sealed class KnownHatsTests
{
    public static TheoryData<string> Names => [.. KnownHats.All.Select(hat => hat.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_line_of_a_hat_has_one_purpose(string name)
    {
        var hat = KnownHats.All.Single(h => h.Name == name);
        int[] lines = [.. hat.Keys.Select(key => key.Line), .. new[] { hat.Wiring.Pins.DataCommand, hat.Wiring.Pins.Reset }.OfType<int>()];

        Assert.Equal(lines.Distinct(), lines);
        Assert.Equal(hat.Keys.Select(key => key.Role).Distinct(), hat.Keys.Select(key => key.Role));
        Assert.Equal(hat.Wiring.IsSpi, hat.Wiring.Pins.DataCommand is not null);
    }

    /// <summary>A hat has one key, or the keys refresh, page and light, and never two keys.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_keys_of_a_hat_have_the_roles_of_its_key_set(string name)
    {
        var hat = KnownHats.All.Single(h => h.Name == name);
        KeyRole[] needed = hat.KeySet is KeySet.Three or KeySet.ThreeAtRight
            ? [KeyRole.Refresh, KeyRole.Page, KeyRole.Light]
            : [KeyRole.Refresh];

        Assert.True(hat.Keys.IsEmpty || !needed.Except(hat.Keys.Select(key => key.Role)).Any());
        Assert.True(hat.Keys.Length <= 1 || hat.KeySet != KeySet.One);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hat_s_name_is_all_that_has_to_be_written(string name)
    {
        var display = Load($$"""{ "Hat": "{{name}}" }""");

        Assert.Equal((PanelKind.Oled, KnownHats.All.Single(h => h.Name == name)), (display.Panel, display.Hat));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_list_reports_each_with_its_wiring(string name)
    {
        var text = HatsCommand.Format();

        Assert.Contains(name + Environment.NewLine, text, StringComparison.Ordinal);
        Assert.Contains(HatText.DescribeWiring(KnownHats.All.Single(h => h.Name == name)), text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_overrides_the_hat()
    {
        var display = Load("""{ "Hat": "waveshare-1.3-hat", "Display": { "Bus": "/dev/i2c-1", "Address": "0x3D" } }""");

        Assert.Equal(("/dev/i2c-1", 0x3D, 25), (display.Hat.Wiring.Bus, display.Hat.Wiring.Address, display.Hat.Wiring.Pins.Reset));
        Assert.False(display.Hat.Wiring.IsSpi);
    }

    [Fact]
    public void All_keys_of_a_hat_are_taken_together_with_their_roles()
    {
        var button = LoadAll("""{ "Hat": "waveshare-1.3-hat" }""").Button;

        Assert.Equal(("header", KeySet.ThreeAtRight), (button.Chip, button.KeySet));
        Assert.Equal([5, 6, 13, 16, 19, 20, 21, 26], button.Roles.Keys.Order());
        Assert.Equal((KeyRole.Refresh, KeyRole.Page, KeyRole.Light), (button.Roles[21], button.Roles[20], button.Roles[16]));
    }

    [Fact]
    public void Configured_key_lines_override_the_hat()
    {
        var button = LoadAll("""{ "Hat": "waveshare-1.3-hat", "Button": { "Chip": "pinctrl-rp1", "Line": 4 } }""").Button;

        Assert.Equal([4], button.Roles.Keys);
    }

    [Fact]
    public void A_hat_without_keys_has_none() => Assert.Empty(LoadAll("""{ "Hat": "pioled-128x32" }""").Button.Chip);

    [Fact]
    public void A_custom_panel_on_SPI_needs_its_D_C_line()
    {
        var problem = Assert.Throws<ConfigurationException>(() =>
            Load("""{ "Hat": "custom", "Display": { "Panel": "sh1106-128x64", "Bus": "/dev/spidev0.0" } }"""));

        Assert.Contains("Display:DataCommandLine", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hat_does_not_take_another_s_panel()
    {
        var problem = Assert.Throws<ConfigurationException>(
            () => Load("""{ "Hat": "pioled-128x32", "Display": { "Panel": "ssd1306-128x64" } }"""));

        Assert.Contains("the hat pioled-128x32 has the panel ssd1306-128x32", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("adafruit-bonnet-128x64", new int[0])]
    [InlineData("pioled-128x32", new int[0])]
    [InlineData("waveshare-1.3-hat", new[] { 24, 25 })]
    [InlineData("waveshare-2.23-hat", new[] { 24, 25 })]
    [InlineData("generic-ssd1306-128x64", new int[0])]
    [InlineData("generic-ssd1306-128x32", new int[0])]
    [InlineData("generic-sh1106-128x64", new int[0])]
    [InlineData("generic-ssd1309-128x64", new int[0])]
    public void Only_lines_of_the_panel_are_driven_and_never_a_key(string name, int[] driven)
    {
        var options = LoadAll($$"""{ "Hat": "{{name}}" }""");
        var pins = options.Display.Hat.Wiring.Pins;

        Assert.Equal(driven, new[] { pins.DataCommand, pins.Reset }.OfType<int>());
        Assert.Empty(options.Buzzer.Chip);
        Assert.DoesNotContain(options.Display.Hat.Keys, key => driven.Contains(key.Line));
    }

    [Theory]
    [InlineData("adafruit-bonnet-128x64", 4)]
    [InlineData("waveshare-1.3-hat", 24)]
    public void A_buzzer_on_a_line_of_the_hat_is_refused(string name, int line)
    {
        var problem = Assert.Throws<ConfigurationException>(() =>
            LoadAll($$"""{ "Hat": "{{name}}", "Buzzer": { "Chip": "header", "Line": {{line}} } }"""));

        Assert.Contains($"line {line} belongs to the hat {name}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_buzzer_on_a_free_line_is_taken() =>
        Assert.Equal(18, LoadAll("""{ "Hat": "waveshare-1.3-hat", "Buzzer": { "Chip": "header", "Line": 18 } }""").Buzzer.Line);

    private static DisplaySettings Load(string json) => LoadAll(json).Display;

    private static TrackerOptions LoadAll(string json)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "glucose-tracker.json");
        File.WriteAllText(file, json);
        return TrackerConfiguration.Load(file, mustExist: true);
    }
}
