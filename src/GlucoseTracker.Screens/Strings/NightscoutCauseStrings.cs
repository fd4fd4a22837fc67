using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The words of causes for a Nightscout site, where they differ from those for LibreLinkUp.</summary>
internal static class NightscoutCauseStrings
{
    private const string Name = SourceNames.Nightscout;

    private static readonly CauseStrings Unreachable = new(
        Icons.Cloud, Name, "is silent", new("Our Wi-Fi is fine.", PhraseFact.NetworkChecked, "It does not answer."), CauseStrings.NextTry,
        "no answer", "No answer", CauseStrings.SmallNextTry, "lost");

    private static readonly CauseStrings ServiceError = new(
        Icons.Cloud, Name, "has trouble", "Its host may be asleep.", CauseStrings.NextTry, "no answer", Name, "has trouble", "lost");

    private static readonly CauseStrings NameLookup = new(
        Icons.Fan, "Site name", "not found", "Is the internet there?", "Is the address right?", "name unknown", "Site name",
        "is not found", "name");

    private static readonly CauseStrings Blocked = new(
        Icons.Cloud, "Network", "blocks us", "In front of the site.", "Allow this device there", "blocked", "Blocked",
        "in front of the site", "block");

    private static readonly CauseStrings WrongPassword = new(
        Icons.Key, "Token", "is refused", "Look into the file of", "Nightscout:TokenFile", "token", "Token", "is refused", "token");

    private static readonly CauseStrings AnswerNotUnderstood = new(
        Icons.Tray, "Not a", "Nightscout", "Something else answers.", "Check the address", "no Nightscout", Name, "not at address", "URL?");

    private static readonly CauseStrings RedirectRefused = new(
        Icons.Padlock, Name, "has moved", "We did not follow.", "Write its new address", "address moved", Name, "has moved", "URL?");

    private static readonly CauseStrings Tls = new(
        Icons.Padlock, Name, "not verified", "Nothing was sent.", "Check clock, address", "not verified", "Not verified",
        "clock, address?", "https");

    private static readonly CauseStrings ReadingAhead = new(
        Icons.Clock, "Uploader's", "clock is fast", "Its readings lie ahead.", "Set it by the network", "uploader clock", "Uploader's",
        "clock is fast", "clock");

    private static readonly CauseStrings ClocksDisagree = new(
        Icons.Clock, "Clocks", "disagree", "Pi's and Nightscout's", "No age is known", "clocks differ", "Clocks differ", "Pi, Nightscout",
        "clock");

    /// <summary>The texts of a cause; null to use the general ones.</summary>
    public static CauseStrings? Find(ConnectionCause cause) => cause switch
    {
        ConnectionCause.Unreachable => Unreachable,
        ConnectionCause.ServiceError => ServiceError,
        ConnectionCause.NameLookup => NameLookup,
        ConnectionCause.Blocked => Blocked,
        ConnectionCause.WrongPassword => WrongPassword,
        ConnectionCause.AnswerNotUnderstood => AnswerNotUnderstood,
        ConnectionCause.RedirectRefused => RedirectRefused,
        ConnectionCause.Tls => Tls,
        ConnectionCause.ReadingAhead => ReadingAhead,
        ConnectionCause.ClocksDisagree => ClocksDisagree,
        _ => null,
    };
}
