namespace GlucoseTracker.Simulator.Faults;

/// <content>The catalogue.</content>
public sealed partial class Fault
{
    /// <summary>All faults. A test verifies that the list is complete.</summary>
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

    /// <summary>Finds a fault by its name; null when there is none.</summary>
    public static Fault? Find(string name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
