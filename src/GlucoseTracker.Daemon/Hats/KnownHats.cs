using System.Collections.Immutable;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.Oled;
using GlucoseTracker.Oled.Panels;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Hats;

/// <summary>The hats by name. Pins are BCM numbers, from the makers' schematics and examples.</summary>
public static class KnownHats
{
    /// <summary>The name of a hat that the configuration describes completely.</summary>
    public const string Custom = "custom";

    private const string I2cBus = "/dev/i2c-1";
    private const string SpiBus = "/dev/spidev0.0";

    /// <summary>The default hat.</summary>
    public static Hat Default { get; } = Generic("generic-ssd1306-128x64", Ssd1306Panels.Ssd1306Size128X64);

    /// <summary>All hats in display order.</summary>
    public static ImmutableArray<Hat> All { get; } =
    [
        new()
        {
            Name = "adafruit-bonnet-128x64",
            Panel = Ssd1306Panels.Ssd1306Size128X64,
            Wiring = PanelWiring.I2c(I2cBus, 0x3C),
            Keys =
            [
                new(5, KeyRole.Refresh, "#5"), new(6, KeyRole.Page, "#6"), new(4, KeyRole.Light, HatKey.Stick),
                new(27, KeyRole.Left, HatKey.Stick), new(23, KeyRole.Right, HatKey.Stick), new(17, KeyRole.Up, HatKey.Stick),
                new(22, KeyRole.Down, HatKey.Stick),
            ],
            KeySet = KeySet.Three,
            Note = "hats.bonnet",
        },
        new()
        {
            Name = "pioled-128x32",
            Panel = Ssd1306Panels.Ssd1306Size128X32,
            Wiring = PanelWiring.I2c(I2cBus, 0x3C),
        },
        new()
        {
            Name = "waveshare-1.3-hat",
            Panel = Sh1106Panels.Sh1106Size128X64,
            Wiring = new PanelWiring(SpiBus, 0x3C, new PanelPins(24, 25)),
            Keys =
            [
                new(21, KeyRole.Refresh, "KEY1"), new(20, KeyRole.Page, "KEY2"), new(16, KeyRole.Light, "KEY3"),
                new(5, KeyRole.Left, HatKey.Stick),
                new(26, KeyRole.Right, HatKey.Stick), new(6, KeyRole.Up, HatKey.Stick), new(19, KeyRole.Down, HatKey.Stick),
                new(13, KeyRole.Stick, HatKey.Stick),
            ],
            KeySet = KeySet.ThreeAtRight,
            Note = "hats.spi-and-keys",
        },
        new()
        {
            Name = "waveshare-2.23-hat",
            Panel = Ssd1305Panels.Ssd1305Size128X32,
            Wiring = new PanelWiring(SpiBus, 0x3C, new PanelPins(24, 25)),
            Note = "hats.spi",
        },
        Default,
        Generic("generic-ssd1306-128x32", Ssd1306Panels.Ssd1306Size128X32),
        Generic("generic-sh1106-128x64", Sh1106Panels.Sh1106Size128X64),
        Generic("generic-ssd1309-128x64", Ssd1309Panels.Ssd1309Size128X64),
    ];

    private static Hat Generic(string name, OledPanel panel) => new()
    {
        Name = name,
        Panel = panel,
        Wiring = PanelWiring.I2c(I2cBus, 0x3C),
        Note = "hats.four-wires",
    };
}
