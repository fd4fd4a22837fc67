namespace GlucoseTracker.LinuxDevices.Tests;

public sealed class GpioChipTests : IDisposable
{
    private readonly DirectoryInfo _devices = Directory.CreateTempSubdirectory();

    public void Dispose() => _devices.Delete(recursive: true);

    [Fact]
    public void A_machine_without_chips_is_asked_whether_it_is_a_Pi()
    {
        var failure = Assert.Throws<GpioException>(() => GpioChip.Find("pinctrl-bcm2835", _devices.FullName));

        Assert.Equal(GpioFailure.ChipMissing, failure.Failure);
        Assert.Contains("pinctrl-bcm2835", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_that_is_no_chip_is_passed_over()
    {
        File.CreateSymbolicLink(Path.Combine(_devices.FullName, "gpiochip0"), "/dev/null");

        var failure = Assert.Throws<GpioException>(() => GpioChip.Find("pinctrl-bcm2835", _devices.FullName));

        Assert.Equal(GpioFailure.ChipMissing, failure.Failure);
    }

    [Fact]
    public void The_chips_that_are_there_are_named_as_the_choice()
    {
        var failure = GpioFailures.ChipMissing("pinctrl-bcm2835", ["pinctrl-rp1", "gpio-brcmstb"]);

        Assert.Contains("pinctrl-rp1, gpio-brcmstb", failure.Message, StringComparison.Ordinal);
    }
}
