using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The texts of a cause on the panel: a large headline, and the next step below it.</summary>
/// <param name="Icon">The icon.</param>
/// <param name="Head">The first row of the headline.</param>
/// <param name="Head2">The second row of the headline, or empty.</param>
/// <param name="Line">The first line of text.</param>
/// <param name="Line2">The second line of text, or empty.</param>
/// <param name="Short">The text below a value that is still shown; at most 15 characters.</param>
/// <param name="Small">The headline on 128 x 32.</param>
/// <param name="SmallLine">The line of text on 128 x 32.</param>
/// <param name="Tiny">The text next to a value on 128 x 32: at most 30 columns.</param>
internal sealed record CauseStrings(
    string Icon, string Head, Phrase Head2, Phrase Line, Phrase Line2, Phrase Short, string Small, Phrase SmallLine, string Tiny)
{
    internal static readonly Phrase NextTry = new("Next try in #", PhraseFact.NextTry, "It will try by itself");
    internal static readonly Phrase SmallNextTry = new("next try in #", PhraseFact.NextTry, "it tries by itself");

    private static readonly CauseStrings NotSetUp = new(
        Icons.Prompt, "Not set up", "", "Run this on the Pi:", ScreenStrings.Command, "not set up", "Not set up", ScreenStrings.Command,
        "login");

    private static readonly CauseStrings WrongPassword = new(
        Icons.Key, "Wrong", "password", "Sign in again:", ScreenStrings.Command, "password", "Password", "is wrong: sign in", "login");

    private static readonly CauseStrings TermsWaiting = new(
        Icons.Sheet, "New terms", "to accept", "In the LibreLinkUp", "app: sign out and in", "new terms", "New terms", "accept in the app",
        "terms");

    private static readonly CauseStrings LockedOut = new(
        Icons.Padlock, "Locked out", new("# left", PhraseFact.MinutesLeft), "Too many sign-ins.", "It will try by itself",
        new("locked #", PhraseFact.MinutesLeft, "locked"), "Locked out", new("# left", PhraseFact.MinutesLeft, "it tries by itself"),
        "lock");

    private static readonly CauseStrings SignInWaiting = new(
        Icons.Padlock, "Sign-in", new("in #", PhraseFact.MinutesLeft, "in a minute"), "Not at once, or the", "account gets locked",
        "sign-in soon", "Sign-in", new("in #", PhraseFact.MinutesLeft, "in a minute"), "soon");

    private static readonly CauseStrings PersonNotChosen = new(
        Icons.Person, "Choose", "a person", new("# people share. Run:", PhraseFact.People, "Several share. Run:"), ScreenStrings.Command,
        "choose person", "Whose data?", "choose: sign in", "who?");

    private static readonly CauseStrings Unreachable = new(
        Icons.Cloud, "LibreLinkUp", "is silent", new("Our Wi-Fi is fine.", PhraseFact.NetworkChecked, "It does not answer."), NextTry,
        "no answer", "No answer", SmallNextTry, "lost");

    private static readonly CauseStrings ServiceError = new(
        Icons.Cloud, "LibreLinkUp", "has trouble", "Nothing to do here.", NextTry, "no answer", "LibreLinkUp", "has trouble", "lost");

    private static readonly CauseStrings NetworkDown = new(
        Icons.Fan, "No Wi-Fi", "", "Is the router on?", "Looking for Wi-Fi", "no Wi-Fi", "No Wi-Fi", "Is the router on?", "Wi-Fi");

    private static readonly CauseStrings NameLookup = new(
        Icons.Fan, "No internet", "", new("Wi-Fi itself is fine.", PhraseFact.NetworkChecked, "No name is found."), "Restart the router",
        "no internet", "No internet", "restart the router", "no net");

    private static readonly CauseStrings ClockNotTrusted = new(
        Icons.Clock, "Clock", "not set", "Ages are not known", "until it is set", "clock not set", "Clock not set", "no age is known",
        "clock");

    private static readonly CauseStrings SensorWarmingUp = new(
        Icons.SensorFilling, "Sensor", "warming up", new("Ready in #", PhraseFact.MinutesLeft, "Ready within an hour"), "", "warming up",
        "Warming up", new("ready in #", PhraseFact.MinutesLeft, "within an hour"), "warm");

    private static readonly CauseStrings SensorEnded = new(
        Icons.SensorEnded, "Sensor", "has ended", new("Ended #.", PhraseFact.EndedAt, "Its days are over."), "Start a new sensor",
        "sensor ended",
        "Sensor over", "start a new one", "ended");

    private static readonly CauseStrings VersionRefused = new(
        Icons.Tray, "Tracker is", "out of date", new("Version # is needed.", PhraseFact.VersionAsked, "A newer one is needed."),
        "Update the tracker",
        "update due", "Update due", new("needs #", PhraseFact.VersionAsked, "newer one needed"), "renew");

    private static readonly CauseStrings OldInterfaceGone = new(
        Icons.Tray, "LibreLinkUp", "has moved", "The old way is gone.", "Update the tracker", "update due", "Update due",
        "old way is gone", "renew");

    private static readonly CauseStrings AnswerNotUnderstood = new(
        Icons.Tray, "Answer not", "understood", "LibreLinkUp changed.", "Update the tracker", "update due", "Update due", "answer unknown",
        "renew");

    private static readonly CauseStrings NoReadingYet = new(
        Icons.BrokenWaves, ScreenStrings.NoData, "", ScreenStrings.NoReadingSoFar, ScreenStrings.PhoneNearSensor, "no data",
        ScreenStrings.NoData, "phone near it?", "data");

    private static readonly CauseStrings Maintenance = new(
        Icons.Cloud, "LibreLinkUp", "maintenance", "Nothing to do here.", NextTry, "maintenance", "Maintenance", SmallNextTry, "down");

    private static readonly CauseStrings TooManyRequests = new(
        Icons.Padlock, "Asked", "too often", "A pause is needed.", NextTry, "pause", "Pause", SmallNextTry, "pause");

    private static readonly CauseStrings AccountStep = new(
        Icons.Sheet, "Account step", "in the app", "Open LibreLinkUp and", "verify the e-mail", "account step", "Account step",
        "open LibreLinkUp", "app");

    private static readonly CauseStrings StepUnknown = AccountStep with { Line2 = "do what it asks" };

    private static readonly CauseStrings ReadingAhead = new(
        Icons.Clock, "Phone clock", "is fast", "Its readings lie ahead.", "Set it by the network", "phone clock", "Phone clock",
        "is fast: set it", "clock");

    private static readonly CauseStrings ClocksDisagree = new(
        Icons.Clock, "Clocks", "disagree", "Pi's and LibreLinkUp's", "No age is known", "clocks differ", "Clocks differ",
        "Pi, LibreLinkUp", "clock");

    private static readonly CauseStrings Blocked = new(
        Icons.Cloud, "LibreLinkUp", "blocks us", "It refuses our network.", NextTry, "blocked", "Blocked", SmallNextTry, "block");

    private static readonly CauseStrings RedirectRefused = new(
        Icons.Padlock, "Sent to a", "wrong server", "We did not follow.", "Check router, Wi-Fi", "wrong server", "Redirected",
        "check the router", "router");

    private static readonly CauseStrings Tls = new(
        Icons.Padlock, "LibreLinkUp", "not verified", "Nothing was sent.", "Check clock and Wi-Fi", "not verified", "Not verified",
        "check clock, Wi-Fi", "https");

    private static readonly CauseStrings NobodyShares = new(
        Icons.Person, "Nobody", "shares", "Invite this account", "in the LibreLink app", "nobody shares", "Not shared",
        "invite this account", "share");

    private static readonly CauseStrings PersonGone = new(
        Icons.Person, "Sharing", "ended", "Invite again, or run:", ScreenStrings.Command, "sharing ended", "Sharing over", "invite again",
        "share");

    private static readonly CauseStrings PhoneSilent = new(
        Icons.BrokenWaves, "Phone sends", "nothing", "Is the phone online?", "Is Bluetooth on?", "no phone data", "Phone: none",
        "is it online?", "phone");

    private static readonly CauseStrings EntriesUnreadable = new(
        Icons.Tray, "New data", "unreadable", "No value in mg/dL in it.", "Check the uploader", "data unreadable", "Unreadable",
        "no mg/dL in data", "data?");

    private static readonly CauseStrings OtherUnit = new(
        Icons.Tray, "Data come", "in mmol/L", "It must send mg/dL.", "Check the uploader", "mmol/L data", "mmol/L data", "needs mg/dL",
        "unit?");

    private static readonly CauseStrings NotHttps = new(
        Icons.Padlock, "No https", "at the site", "Only if it is at home:", "write http:// in front", "no https", "No https",
        "at home: http://", "https");

    private static readonly CauseStrings AnswerEncrypted = new(
        Icons.Padlock, "LibreLinkUp", "is encrypted", "Only its app reads it.", "Use phone as source", "encrypted", "Encrypted",
        "use phone as source", "phone");

    /// <summary>True when the second line is a command.</summary>
    public bool HasCommand => Line2.Text == ScreenStrings.Command;

    /// <summary>The words of a cause for a source.</summary>
    public static CauseStrings Get(CauseView cause) =>
        cause.Source switch
        {
            SourceNames.Nightscout => NightscoutCauseStrings.Find(cause.Cause),
            SourceNames.Phone => PhoneCauseStrings.Find(cause.Cause),
            _ => null,
        } ?? Get(cause.Cause, cause.Detail);

    private static CauseStrings Get(ConnectionCause cause, CauseDetail detail) => cause switch
    {
        ConnectionCause.NotSetUp => NotSetUp,
        ConnectionCause.NetworkDown => NetworkDown,
        ConnectionCause.NameLookup => NameLookup,
        ConnectionCause.Unreachable => Unreachable,
        ConnectionCause.ServiceError => ServiceError,
        ConnectionCause.Maintenance => Maintenance,
        ConnectionCause.TooManyRequests => TooManyRequests,
        ConnectionCause.Tls => Tls,
        ConnectionCause.ClockNotTrusted => ClockNotTrusted,
        ConnectionCause.WrongPassword => WrongPassword,
        ConnectionCause.AccountStep => detail == CauseDetail.StepUnknown ? StepUnknown : AccountStep,
        ConnectionCause.TermsWaiting => TermsWaiting,
        ConnectionCause.LockedOut => LockedOut,
        ConnectionCause.SignInWaiting => SignInWaiting,
        ConnectionCause.VersionRefused => VersionRefused,
        ConnectionCause.OldInterfaceGone => OldInterfaceGone,
        ConnectionCause.Blocked => Blocked,
        ConnectionCause.RedirectRefused => RedirectRefused,
        ConnectionCause.NobodyShares => NobodyShares,
        ConnectionCause.PersonNotChosen => PersonNotChosen,
        ConnectionCause.PersonGone => PersonGone,
        ConnectionCause.NoReadingYet => NoReadingYet,
        ConnectionCause.SensorWarmingUp => SensorWarmingUp,
        ConnectionCause.SensorEnded => SensorEnded,
        ConnectionCause.PhoneSilent => PhoneSilent,
        ConnectionCause.AnswerNotUnderstood => AnswerNotUnderstood,
        ConnectionCause.EntriesUnreadable => detail == CauseDetail.OtherUnit ? OtherUnit : EntriesUnreadable,
        ConnectionCause.NotHttps => NotHttps,
        ConnectionCause.AnswerEncrypted => AnswerEncrypted,
        ConnectionCause.ReadingAhead => ReadingAhead,
        ConnectionCause.ClocksDisagree => ClocksDisagree,
    };
}
