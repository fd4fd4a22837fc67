namespace GlucoseTracker.Simulator.Faults;

/// <content>The catalogue.</content>
public sealed partial class Fault
{
    /// <summary>Every fault. A test holds it complete.</summary>
    public static IReadOnlyList<Fault> All =>
    [
        LineCut, NoAnswer, Hangs, BodyHangs, BodyCut, CertificateUnknown, CertificateOtherName, CertificateExpired,
        CertificateNotYetValid,
        ServerError, BadGateway, Unavailable, EmptyBody, HtmlPage, Maintenance, MaintenanceByHttp, TooManyRequests,
        TooManyRequestsBare, CloudflareBlock, CloudflareBan, Gone, Encrypted, NewErrorForm, HttpRedirect,
        WrongPassword, LoginUnauthorized, LockedOut, LockedOutByHttp, Refused430, SessionDead, MissingCachedUser, HeaderMissing,
        CouldNotLoadPatient, VersionTooLowOldForm, RedirectLoop, RedirectPingPong, RedirectForeign, RedirectNowhere, RedirectOnData,
        RedirectForeignOnData, StepOnData,
        NotJson, CutJson, OtherShape, UnknownStatus, HugeBody, GzipBomb, DeepBody, NoConnections, FirstPersonGone, OnlyStranger,
    ];

    /// <summary>The fault of that name, or null.</summary>
    public static Fault? Find(string name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
