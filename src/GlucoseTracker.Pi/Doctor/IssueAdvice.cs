using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The next step for a cause, where two lines of a panel are too short for it.</summary>
internal static class IssueAdvice
{
    private static readonly Dictionary<string, string> Advice = new()
    {
        [JsonNames.Get(ConnectionCause.EntriesUnreadable)] =
            "Look into the settings of the app that uploads: it must write sgv in mg/dL, whatever unit it shows. Until then nothing of " +
            "it is shown, rather than a wrong number.",
        [JsonNames.Get(ConnectionCause.NotHttps)] =
            "A site in your own network without https: write http:// in front of Nightscout:Address or Phone:Address ('sudo " +
            "glucose-tracker setup' does it). Else look at the address and its port.",
        [JsonNames.Get(ConnectionCause.AnswerEncrypted)] =
            "LibreLinkUp answers in a form that only its own app reads. Read from an app on the phone, or from a Nightscout site: " +
            "docs/phone.md, docs/nightscout.md.",
        [JsonNames.Get(ConnectionCause.Blocked)] =
            "The network in front of the service or site refuses this device. For a site of your own: let it through there (firewall, " +
            "protection against robots). Else wait: it is asked less often.",
    };

    /// <summary>The sentence; null where the panel's words say all.</summary>
    /// <param name="cause">The cause as <c>status</c> names it.</param>
    public static string? Find(string cause) => Advice.GetValueOrDefault(cause);
}
