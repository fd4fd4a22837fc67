using GlucoseTracker.Daemon.Hosting;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Wi-Fi power save, which is on by default on a Zero 2 W. It makes answers late, not wrong.</summary>
internal static class WirelessChecks
{
    /// <param name="files">For the list of interfaces.</param>
    /// <param name="isSaving">Asks the kernel for an interface's power save; null: it does not tell.</param>
    public static CheckResult PowerSave(SystemFiles files, Func<string, bool?> isSaving)
    {
        var wireless = files.GetNames("/sys/class/net").FirstOrDefault(name =>
            files.Exists($"/sys/class/net/{name}/phy80211") || files.Exists($"/sys/class/net/{name}/wireless"));
        if (wireless is null)
        {
            return CheckResult.NotChecked("wi-fi", "there is no wireless interface");
        }

        return isSaving(wireless) switch
        {
            false => CheckResult.Ok("wi-fi", $"power save of {wireless} is off"),
            true => CheckResult.Ok("wi-fi", $"power save of {wireless} is on: answers may be half a second late, and nothing else") with
            {
                Next = $"To switch it off until the next start: 'sudo iw dev {wireless} set power_save off'; for good: 'sudo nmcli " +
                    "connection modify NAME 802-11-wireless.powersave 2'.",
            },
            null =>
                CheckResult.NotChecked("wi-fi", $"power save of {wireless} cannot be told", $"Look at 'iw dev {wireless} get power_save'."),
        };
    }
}
