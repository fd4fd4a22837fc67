using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The names of the checks in the language of the command. In JSON they stay as they are.</summary>
internal static class CheckNames
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["board"] = "check.board",
        ["system"] = "check.system",
        ["voltage"] = "check.voltage",
        ["throttling"] = "check.throttling",
        ["memory"] = "check.memory",
        ["disk"] = "check.disk",
        ["bus"] = "check.bus",
        ["groups"] = "check.groups",
        ["address"] = "check.address",
        ["panel"] = "check.panel",
        ["keys"] = "check.keys",
        ["clock"] = "check.clock",
        ["time zone"] = "check.time-zone",
        ["wi-fi"] = "check.wi-fi",
        ["signal"] = "check.signal",
        ["network"] = "check.network",
        ["name"] = "check.name",
        ["tls"] = "check.tls",
        ["phone"] = "check.phone",
        ["account"] = "check.account",
        ["secrets"] = "check.secrets",
        ["files"] = "check.files",
        ["alarms"] = "check.alarms",
        ["sound"] = "check.sound",
        ["service"] = "check.service",
        ["limit"] = "check.limit",
        ["sign-in"] = "check.sign-in",
        ["picture"] = "check.picture",
        ["workers"] = "check.workers",
        ["reload"] = "check.reload",
        ["check-in"] = "check.check-in",
        ["alarm-test"] = "check.alarm-test",
        ["webhook"] = "check.webhook",
        ["history"] = "check.history",
        ["panel test"] = "check.panel-test",
        ["key test"] = "check.key-test",
    };

    /// <summary>The name of a check.</summary>
    public static string Get(string check) => Keys.TryGetValue(check, out var key) ? UserTexts.Get(key) : check;
}
