using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Health;

public sealed class WirelessReaderTests : IDisposable
{
    private const string Titles =
        "Inter-| sta-|   Quality        |   Discarded packets               | Missed | WE\n" +
        " face | tus | link level noise |  nwid  crypt   frag  retry   misc | beacon | 22\n";

    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData(" wlan0: 0000   54.  -56.  -256        0      0      0      0      5        0\n", -56, SignalStrength.Strong)]
    [InlineData(" wlan0: 0000   43.  -67   -256        0      0      0      0      5        0\n", -67, SignalStrength.Good)]
    [InlineData("wlx00c0cab1: 0000   31.  -79.  -256        0      0      0      0      5        0\n", -79, SignalStrength.Weak)]
    [InlineData(" wlan0: 0000   20.  -90.  -256        0      0      0      0      5        0\n", -90, SignalStrength.Poor)]
    public void A_connection_has_its_strength(string line, int level, SignalStrength strength)
    {
        var link = Read(line);

        Assert.Equal(new WirelessLink(WirelessState.Connected, level), link);
        Assert.Equal(strength, link.Strength);
    }

    [Theory]
    [InlineData("", WirelessState.None)]
    [InlineData(" wlan0: 0000    0     0     0        0      0      0      0      0        0\n", WirelessState.NotConnected)]
    [InlineData(" wlan0: 0000   70.   61.    0.       0      0      0      0      0        0\n", WirelessState.Connected)]
    [InlineData(" wlan0: 0000   70.  -256  -256       0      0      0      0      0        0\n", WirelessState.Connected)]
    [InlineData(" wlan0: 0000\n", WirelessState.Unknown)]
    [InlineData(" wlan0: 0000   x   y\n", WirelessState.Unknown)]
    public void A_connection_without_a_strength_is_a_state_and_never_0(string lines, WirelessState state) =>
        Assert.Equal(new WirelessLink(state), Read(lines));

    [Fact]
    public void An_interface_without_a_connection_may_have_no_row_in_the_table()
    {
        Write("sys/class/net/wlan0/phy80211/index", "0");

        Assert.Equal(new WirelessLink(WirelessState.NotConnected), Read(""));
    }

    [Fact]
    public void Of_several_interfaces_the_best_one_counts() =>
        Assert.Equal(
            new WirelessLink(WirelessState.Connected, -60),
            Read(" wlan0: 0000  0  0  0\n wlan1: 0000  20.  -90.  -256\n wlan2: 0000  50.  -60.  -256\n"));

    [Fact]
    public void Without_the_table_only_the_lack_of_an_interface_is_known()
    {
        Write("sys/class/net/eth0/address", "");
        Assert.Equal(new WirelessLink(WirelessState.None), WirelessReader.Read(new SystemFiles(_root.Path)));

        Write("sys/class/net/wlan0/phy80211/index", "0");
        Assert.Equal(new WirelessLink(WirelessState.Unknown), WirelessReader.Read(new SystemFiles(_root.Path)));
    }

    private WirelessLink Read(string lines)
    {
        Write("proc/self/net/wireless", Titles + lines);
        return WirelessReader.Read(new SystemFiles(_root.Path));
    }

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_root.File(name))!);
        _root.File(name, content);
    }
}
