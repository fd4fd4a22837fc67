using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The next step for a cause whose advice is too long for two lines of the panel.</summary>
internal static class IssueAdvice
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        [JsonNames.Get(ConnectionCause.EntriesUnreadable)] = "doctor.entries-unreadable.next",
        [JsonNames.Get(ConnectionCause.NotHttps)] = "doctor.not-https.next",
        [JsonNames.Get(ConnectionCause.AnswerEncrypted)] = "doctor.answer-encrypted.next",
        [JsonNames.Get(ConnectionCause.Blocked)] = "doctor.blocked.next",
    };

    /// <summary>The sentence; null when the words of the panel suffice.</summary>
    /// <param name="cause">The cause as <c>status</c> names it.</param>
    public static string? Find(string cause) => Keys.TryGetValue(cause, out var key) ? UserTexts.Get(key) : null;
}
