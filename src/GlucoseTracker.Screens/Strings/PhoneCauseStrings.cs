using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The words of causes for an app on a phone, where they differ from those for LibreLinkUp.</summary>
internal static class PhoneCauseStrings
{
    private static readonly CauseStrings Unreachable = new(
        Icons.BrokenWaves, "Phone not", "answering", "Asleep, or not at home?", CauseStrings.NextTry, "no phone", "No phone",
        CauseStrings.SmallNextTry, "phone");

    private static readonly CauseStrings ServiceError = new(
        Icons.BrokenWaves, "Phone app", "has trouble", "Look at the phone.", CauseStrings.NextTry, "app trouble", "Phone app",
        "has trouble", "phone");

    private static readonly CauseStrings NameLookup = new(
        Icons.BrokenWaves, "Phone name", "not found", "Is the phone at home?", "Is its name right?", "name unknown", "Phone name",
        "is not found", "name");

    private static readonly CauseStrings WrongPassword = new(
        Icons.Key, "Secret", "is refused", "Look into the file of", "Phone:SecretFile", "secret", "Secret", "is refused", "secret");

    private static readonly CauseStrings AnswerNotUnderstood = new(
        Icons.Tray, "Not a", "phone app", "Something else answers.", "Check the address", "no phone app", "Other app", "check the address",
        "URL?");

    private static readonly CauseStrings RedirectRefused = new(
        Icons.Padlock, "Phone app", "redirects", "We did not follow.", "Check Phone:Address", "redirected", "Redirected",
        "check the address", "URL?");

    private static readonly CauseStrings Tls = new(
        Icons.Padlock, "Phone", "not verified", "Nothing was sent.", "Check its certificate", "not verified", "Not verified",
        "its certificate?", "https");

    private static readonly CauseStrings NotHttps = new(
        Icons.Padlock, "No https", "on the phone", "Nothing was sent.", "Write http:// in front", "no https", "No https", "write http://",
        "https");

    /// <summary>The texts of a cause; null to use the general ones.</summary>
    public static CauseStrings? Find(ConnectionCause cause) => cause switch
    {
        ConnectionCause.Unreachable => Unreachable,
        ConnectionCause.ServiceError => ServiceError,
        ConnectionCause.NameLookup => NameLookup,
        ConnectionCause.WrongPassword => WrongPassword,
        ConnectionCause.AnswerNotUnderstood => AnswerNotUnderstood,
        ConnectionCause.RedirectRefused => RedirectRefused,
        ConnectionCause.Tls => Tls,
        ConnectionCause.NotHttps => NotHttps,
        _ => null,
    };
}
