using GlucoseTracker.LinuxDevices.Network;

namespace GlucoseTracker.LinuxDevices.Tests;

public sealed class RouteTableTests
{
    private const string Head4 = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n";
    private const string Lan4 = "wlan0\t0001A8C0\t00000000\t0001\t0\t0\t600\t00FFFFFF\t0\t0\t0\n";
    private const string Default4 = "wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n";
    private const string Zeros = "00000000000000000000000000000000";
    private const string Lan6 = $"fe800000000000000000000000000000 40 {Zeros} 00 {Zeros} 00000100 00000001 00000000 00000001    wlan0\n";
    private const string Default6 =
        $"{Zeros} 00 {Zeros} 00 fe800000000000000000000000000001 00000258 00000001 00000000 00000003    wlan0\n";
    private const string NoWay6 = $"{Zeros} 00 {Zeros} 00 {Zeros} ffffffff 00000001 00000000 00200200       lo\n";

    [Theory]
    [InlineData(Head4 + Lan4 + Default4, true)]
    [InlineData(Head4 + Lan4, false)]
    [InlineData(Head4, false)]
    [InlineData("", false)]
    public void The_IPv4_default_route_is_a_connection(string text, bool found) => Assert.Equal(found, RouteTable.HasDefault4(text));

    [Theory]
    [InlineData(Lan6 + Default6 + NoWay6, true)]
    [InlineData(Lan6 + NoWay6, false)]
    [InlineData("", false)]
    public void The_unreachable_entry_of_IPv6_is_not_a_default_route(string text, bool found) =>
        Assert.Equal(found, RouteTable.HasDefault6(text));

    [Fact]
    public void A_route_to_half_of_the_addresses_is_not_a_default_route() =>
        Assert.False(RouteTable.HasDefault4(Head4 + "tun0\t00000000\t00000000\t0001\t0\t0\t0\t00000080\t0\t0\t0\n"));

    [Fact]
    public void A_route_that_is_down_does_not_count() =>
        Assert.False(RouteTable.HasDefault4(Head4 + Default4.Replace("\t0003\t", "\t0002\t")));

    [Fact]
    public void An_unreachable_route_does_not_count() =>
        Assert.False(RouteTable.HasDefault4(Head4 + Default4.Replace("\t0003\t", "\t0203\t")));

    [Fact]
    public void Tables_that_cannot_be_read_hold_no_route() => Assert.False(new NetworkState("/nonexistent").HasDefaultRoute());
}
