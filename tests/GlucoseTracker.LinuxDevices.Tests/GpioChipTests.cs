using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Sound;

namespace GlucoseTracker.LinuxDevices.Tests;

public sealed class GpioChipTests : IDisposable
{
    private readonly DirectoryInfo _devices = Directory.CreateTempSubdirectory();

    public void Dispose() => _devices.Delete(recursive: true);

    [Fact]
    public void A_machine_without_chips_is_asked_whether_it_is_a_Pi()
    {
        var failure = Assert.Throws<GpioException>(() => GpioChip.Find("pinctrl-bcm2835", "Button:Chip", _devices.FullName));

        Assert.Equal(GpioFailure.ChipMissing, failure.Failure);
        Assert.Contains("pinctrl-bcm2835", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_that_is_no_chip_is_skipped()
    {
        File.CreateSymbolicLink(Path.Combine(_devices.FullName, "gpiochip0"), "/dev/null");

        var failure = Assert.Throws<GpioException>(() => GpioChip.Find("pinctrl-bcm2835", "Button:Chip", _devices.FullName));

        Assert.Equal(GpioFailure.ChipMissing, failure.Failure);
    }

    [Theory]
    [InlineData("Button:Chip", "set Button:Chip to one of pinctrl-rp1, gpio-brcmstb")]
    [InlineData("Buzzer:Chip", "set Buzzer:Chip to one of pinctrl-rp1, gpio-brcmstb")]
    [InlineData(null, "there are pinctrl-rp1, gpio-brcmstb")]
    public void The_chips_that_are_there_are_named_as_the_choice_with_the_key_that_makes_it(string? key, string advice) =>
        Assert.Contains(
            advice, GpioFailures.ChipMissing("pinctrl-bcm2835", key, ["pinctrl-rp1", "gpio-brcmstb"]).Message, StringComparison.Ordinal);

    [Fact]
    public void A_buzzer_without_its_chip_says_so_and_names_no_key_of_another_part()
    {
        var failure = Assert.Throws<SoundException>(() => GpioSoundOutput.Open("no such chip", 18, "Buzzer:Chip"));

        Assert.DoesNotContain("Button", failure.Message, StringComparison.Ordinal);
    }
}
