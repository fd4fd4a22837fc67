using GlucoseTracker.Domain.Device;

namespace GlucoseTracker.Domain.Tests.Device;

public sealed class DeviceHealthTests
{
    private const long MiB = 1 << 20;
    private static readonly FirmwareFlags Fine = new(0);

    [Theory]
    [InlineData(0x1, DeviceNotices.LowVoltage)]
    [InlineData(0x10001, DeviceNotices.LowVoltage)]
    [InlineData(0x2, DeviceNotices.Throttled)]
    [InlineData(0x4, DeviceNotices.Throttled)]
    [InlineData(0x50005, DeviceNotices.LowVoltage | DeviceNotices.Throttled)]
    [InlineData(0x8, DeviceNotices.None)]
    public void Only_the_present_bits_of_the_firmware_count(int bits, DeviceNotices notices) =>
        Assert.Equal(notices, DeviceHealth.Unknown.Next(new FirmwareFlags(bits), null, TimeSpan.Zero).Notices);

    [Fact]
    public void An_event_before_the_first_check_is_no_notice() =>
        Assert.Equal(DeviceNotices.None, DeviceHealth.Unknown.Next(new FirmwareFlags(0x70007 & ~7), null, TimeSpan.Zero).Notices);

    [Fact]
    public void An_undervoltage_between_two_checks_is_noticed_by_the_lasting_bit()
    {
        var health = DeviceHealth.Unknown.Next(Fine, null, TimeSpan.Zero);

        health = health.Next(new FirmwareFlags(0x10000), null, TimeSpan.FromSeconds(30));

        Assert.Equal(DeviceNotices.LowVoltage, health.Notices);
    }

    [Fact]
    public void Repeated_undervoltage_is_one_notice_that_ends_half_an_hour_after_the_last()
    {
        var health = DeviceHealth.Unknown;
        for (var minute = 0; minute < 120; minute++)
        {
            health = health.Next(new FirmwareFlags(minute % 20 == 0 ? 0x10001 : 0x10000), null, TimeSpan.FromMinutes(minute));
            Assert.Equal(DeviceNotices.LowVoltage, health.Notices);
        }

        Assert.Equal(DeviceNotices.LowVoltage, health.Next(new FirmwareFlags(0x10000), null, TimeSpan.FromMinutes(129)).Notices);
        Assert.Equal(DeviceNotices.None, health.Next(new FirmwareFlags(0x10000), null, TimeSpan.FromMinutes(130)).Notices);
    }

    [Fact]
    public void Free_space_that_varies_around_the_limit_is_one_notice()
    {
        var health = DeviceHealth.Unknown.Next(null, 100 * MiB, TimeSpan.Zero);
        Assert.Equal(DeviceNotices.None, health.Notices);

        foreach (var free in new[] { 99, 101, 98, 149 })
        {
            health = health.Next(null, free * MiB, TimeSpan.Zero);
            Assert.Equal(DeviceNotices.CardFull, health.Notices);
        }

        Assert.Equal(DeviceNotices.None, health.Next(null, 150 * MiB, TimeSpan.Zero).Notices);
    }

    [Fact]
    public void A_status_that_cannot_be_read_changes_nothing()
    {
        var health = DeviceHealth.Unknown.Next(new FirmwareFlags(1), MiB, TimeSpan.Zero);

        Assert.Equal(health.Notices, health.Next(null, null, TimeSpan.FromMinutes(29)).Notices);
        Assert.Equal(DeviceNotices.None, DeviceHealth.Unknown.Next(null, null, TimeSpan.Zero).Notices);
    }

    [Fact]
    public void The_worst_notice_comes_first()
    {
        const DeviceNotices all = DeviceNotices.Throttled | DeviceNotices.CardFull | DeviceNotices.LowVoltage;

        Assert.Equal(DeviceNotices.LowVoltage, all.GetWorst());
        Assert.Equal([DeviceNotices.LowVoltage, DeviceNotices.CardFull, DeviceNotices.Throttled], all.Split());
        Assert.Equal(DeviceNotices.None, DeviceNotices.None.GetWorst());
        Assert.Empty(DeviceNotices.None.Split());
    }
}
