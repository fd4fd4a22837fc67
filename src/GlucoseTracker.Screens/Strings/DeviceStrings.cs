using GlucoseTracker.Domain.Device;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The texts about the device itself on the details pages.</summary>
internal static class DeviceStrings
{
    /// <summary>"-61 dBm good", or why there is no strength.</summary>
    public static ReadOnlySpan<char> WirelessSignal(WirelessLink link, Span<char> buffer) => link switch
    {
        { State: WirelessState.None } => "none",
        { State: WirelessState.NotConnected } => "not connected",
        { State: WirelessState.Connected, SignalDbm: { } level, Strength: { } strength } =>
            new LineBuilder(buffer).Add(level).Add(" dBm ").Add(Describe(strength)).Text,
        { State: WirelessState.Connected } => "connected",
        { State: WirelessState.Unknown } => ScreenStrings.NotKnown,
    };

    public static string Describe(SignalStrength strength) => strength switch
    {
        SignalStrength.Poor => "poor",
        SignalStrength.Weak => "weak",
        SignalStrength.Good => "good",
        SignalStrength.Strong => "strong",
    };

    /// <summary>The worst finding of the device.</summary>
    public static string Describe(DeviceFinding finding) => finding switch
    {
        DeviceFinding.None => "no finding",
        DeviceFinding.PartFailed => "part failed",
        DeviceFinding.ConfigurationRefused => "settings refused",
        DeviceFinding.SecretUnusable => "secret unusable",
        DeviceFinding.AlarmsReplaced => ScreenStrings.CheckAlarms,
        DeviceFinding.HistoryNotKept => "history not kept",
    };
}
