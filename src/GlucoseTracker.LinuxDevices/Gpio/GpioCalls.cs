namespace GlucoseTracker.LinuxDevices.Gpio;

/// <summary>
/// Constants of version 2 of the GPIO character device's interface (linux/gpio.h, kernel 5.10 and later). Its structures have the same
/// layout on 32 and 64 bits.
/// </summary>
internal static class GpioCalls
{
    public const uint GetChip = 0x8044B401;         // GPIO_GET_CHIPINFO_IOCTL
    public const uint GetLine = 0xC100B405;         // GPIO_V2_GET_LINEINFO_IOCTL
    public const uint RequestLines = 0xC250B407;    // GPIO_V2_GET_LINE_IOCTL
    public const uint GetValues = 0xC010B40E;       // GPIO_V2_LINE_GET_VALUES_IOCTL
    public const uint SetValues = 0xC010B40F;       // GPIO_V2_LINE_SET_VALUES_IOCTL

    public const ulong ActiveLow = 0x2;
    public const ulong Input = 0x4;
    public const ulong Output = 0x8;
    public const ulong EdgeRising = 0x10;
    public const ulong EdgeFalling = 0x20;
    public const ulong PullUp = 0x100;
    public const ulong PullDown = 0x200;

    public const uint AttributeOutputValues = 2;    // GPIO_V2_LINE_ATTR_ID_OUTPUT_VALUES
    public const uint AttributeDebounce = 3;        // GPIO_V2_LINE_ATTR_ID_DEBOUNCE

    public const uint EventRising = 1;              // with ActiveLow: pressed
}
