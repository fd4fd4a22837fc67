using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Screens.Words;

/// <summary>The words of the causes that a Nightscout site may meet, where they differ from LibreLinkUp's.</summary>
internal static class NightscoutWords
{
    private const string Name = SourceNames.Nightscout;

    private static readonly CauseWords Unreachable = new(
        Icons.Cloud, Name, "is silent", new("Our Wi-Fi is fine.", Fact.NetworkChecked, "It does not answer."), CauseWords.NextTry,
        "no answer", "No answer", CauseWords.SmallNextTry, "lost");

    private static readonly CauseWords ServiceError = new(
        Icons.Cloud, Name, "has trouble", "Its host may be asleep.", CauseWords.NextTry, "no answer", Name, "has trouble", "lost");

    private static readonly CauseWords NameLookup = new(
        Icons.Fan, "Site name", "not found", "Is the internet there?", "Is the address right?", "name unknown", "Site name", "is not found", "name");

    private static readonly CauseWords Blocked = new(
        Icons.Cloud, "Network", "blocks us", "In front of the site.", "Allow this device there", "blocked", "Blocked", "in front of the site", "block");

    private static readonly CauseWords WrongPassword = new(
        Icons.Key, "Token", "is refused", "Look into the file of", "Nightscout:TokenFile", "token", "Token", "is refused", "token");

    private static readonly CauseWords AnswerNotUnderstood = new(
        Icons.Tray, "Not a", "Nightscout", "Something else answers.", "Check the address", "no Nightscout", "Wrong site", "check the address", "check");

    private static readonly CauseWords RedirectRefused = new(
        Icons.Padlock, "The site", "has moved", "We did not follow.", "Write its new address", "site moved", "Site moved", "to a new address", "site");

    private static readonly CauseWords Tls = new(
        Icons.Padlock, Name, "not verified", "Nothing was sent.", "Check clock, address", "not verified", "Not verified", "clock, address?", "check");

    private static readonly CauseWords ReadingAhead = new(
        Icons.Clock, "Uploader's", "clock is fast", "Its readings lie ahead.", "Set it by the network", "uploader clock", "Uploader's", "clock is fast", "clock");

    private static readonly CauseWords ClocksDisagree = new(
        Icons.Clock, "Clocks", "disagree", "Pi's and Nightscout's", "No age can be told", "clocks differ", "Clocks differ", "Pi, Nightscout", "clock");

    /// <summary>The words; null where the usual ones are right.</summary>
    public static CauseWords? Of(ConnectionCause cause) => cause switch
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
