namespace GlucoseTracker.LinuxDevices.Gpio;

/// <summary>The GPIO chip of the 40-pin header, whose label depends on the board.</summary>
public static class HeaderChip
{
    /// <summary>The name for this chip in place of a label.</summary>
    public const string Name = "header";

    /// <summary>The labels of the chip: on Zero 2 W, 2 and 3; on 4 and 400; on 5. On all of them, line n is BCM number n.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["pinctrl-bcm2835", "pinctrl-bcm2711", "pinctrl-rp1"];

    /// <summary>True when <paramref name="wanted"/> selects the chip with this label.</summary>
    internal static bool Matches(string wanted, string label) => wanted == Name ? Labels.Contains(label) : wanted == label;
}
