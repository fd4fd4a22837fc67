using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Health;

/// <summary>The folders and files of /sys of the kernels of Raspberry Pi OS.</summary>
public sealed class FirmwareFlagsReaderTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("soc/soc:firmware")]
    [InlineData("soc@107c000000/soc@107c000000:firmware")]
    public void The_firmware_s_file_is_hexadecimal(string folder)
    {
        Write($"sys/devices/platform/{folder}/get_throttled", "50005\n");

        Assert.Equal(new FirmwareFlags(0x50005), Read());
    }

    [Theory]
    [InlineData("1\n", 1)]
    [InlineData("0\n", 0)]
    public void Without_it_the_hardware_monitor_reports_the_voltage(string alarm, int bits)
    {
        Write("sys/class/hwmon/hwmon0/name", "cpu_thermal\n");
        Write("sys/class/hwmon/hwmon1/name", "rpi_volt\n");
        Write("sys/class/hwmon/hwmon1/in0_lcrit_alarm", alarm);

        Assert.Equal(new FirmwareFlags(bits), Read());
    }

    [Fact]
    public void A_board_that_reports_neither_reports_nothing()
    {
        Assert.Null(Read());
        Write("sys/devices/platform/soc/soc:firmware/get_throttled", "?\n");
        Write("sys/class/hwmon/hwmon0/name", "cpu_thermal\n");
        Assert.Null(Read());
    }

    private FirmwareFlags? Read() => FirmwareFlagsReader.Read(new SystemFiles(_root.Path));

    private void Write(string path, string content)
    {
        var file = Path.Join(_root.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
