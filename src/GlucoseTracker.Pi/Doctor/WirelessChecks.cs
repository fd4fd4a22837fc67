using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>
/// Checks the signal strength of the Wi-Fi and its power save, which is on by default on a Zero 2 W and delays responses.
/// </summary>
internal static class WirelessChecks
{
    public static CheckResult Signal(WirelessLink link) => link switch
    {
        { State: WirelessState.None } => CheckResult.NotChecked("signal", UserTexts.Get("doctor.no-wireless")),
        { State: WirelessState.NotConnected } => CheckResult.NotChecked("signal", UserTexts.Get("doctor.wireless-not-connected")),
        { SignalDbm: { } level, Strength: SignalStrength.Poor } => CheckResult.Warning(
            "signal", UserTexts.Format("doctor.signal-poor", ("level", level)),
            UserTexts.Get("doctor.signal-poor.next")),
        { SignalDbm: { } level, Strength: { } strength } =>
            CheckResult.Ok("signal", strength switch
            {
                SignalStrength.Weak => UserTexts.Format("doctor.signal-weak", ("level", level)),
                SignalStrength.Good => UserTexts.Format("doctor.signal-good", ("level", level)),
                _ => UserTexts.Format("doctor.signal-strong", ("level", level)),
            }),
        _ => CheckResult.NotChecked("signal", UserTexts.Get("doctor.signal-unknown")),
    };

    /// <param name="files">For the list of interfaces.</param>
    /// <param name="isSaving">Returns whether an interface saves power; null when unknown.</param>
    public static CheckResult PowerSave(SystemFiles files, Func<string, bool?> isSaving)
    {
        if (WirelessReader.GetInterface(files) is not { } wireless)
        {
            return CheckResult.NotChecked("wi-fi", UserTexts.Get("doctor.no-wireless"));
        }

        return isSaving(wireless) switch
        {
            false => CheckResult.Ok("wi-fi", UserTexts.Format("doctor.power-save-off", ("interface", wireless))),
            true => CheckResult.Ok("wi-fi", UserTexts.Format("doctor.power-save-on", ("interface", wireless))) with
            {
                Next = UserTexts.Format("doctor.power-save-on.next", ("now", $"sudo iw dev {wireless} set power_save off")),
            },
            null =>
                CheckResult.NotChecked("wi-fi", UserTexts.Format("doctor.power-save-unknown", ("interface", wireless)),
                    UserTexts.Format("doctor.look-at", ("command", $"iw dev {wireless} get power_save"))),
        };
    }
}
