namespace GlucoseTracker.LinuxDevices.Gpio;

/// <summary>The GPIO chip behind the 40-pin header, whatever the board calls it.</summary>
public static class HeaderChip
{
    /// <summary>The word that stands for it wherever a chip's label is wanted.</summary>
    public const string Name = "header";

    /// <summary>Its labels: Zero 2 W, 2 and 3; 4 and 400; 5. Line n of it is BCM number n on all of them.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["pinctrl-bcm2835", "pinctrl-bcm2711", "pinctrl-rp1"];

    /// <summary>True when a chip with this label is meant by <paramref name="wanted"/>.</summary>
    internal static bool Matches(string wanted, string label) => wanted == Name ? Labels.Contains(label) : wanted == label;
}
