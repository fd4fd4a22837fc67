using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Strings;

/// <summary>
/// The texts of all causes in one language: those for LibreLinkUp, and those for a Nightscout site and for an app on a phone, where they
/// differ. Each cause has a section of the catalogue.
/// </summary>
internal sealed class CauseTexts
{
    private readonly CauseStrings[] _general;
    private readonly CauseStrings?[] _nightscout;
    private readonly CauseStrings?[] _phone;
    private readonly CauseStrings _stepUnknown;
    private readonly CauseStrings _otherUnit;

    public CauseTexts(TextCatalogue texts)
    {
        var causes = Enum.GetValues<ConnectionCause>();
        _general = [.. causes.Select(cause => Read(GetSection(cause)))];
        _nightscout = [.. causes.Select(cause => FindNightscoutSection(cause) is { } section ? Read(section) : null)];
        _phone = [.. causes.Select(cause => FindPhoneSection(cause) is { } section ? Read(section) : null)];
        _stepUnknown = Read(("cause.step-unknown", Icons.Sheet));
        _otherUnit = Read(("cause.other-unit", Icons.Tray));

        CauseStrings Read((string Section, string Icon) place) => CauseStrings.Read(texts, place.Section, place.Icon);
    }

    /// <summary>The words of a cause for a source.</summary>
    public CauseStrings Get(CauseView cause) =>
        cause.Source switch
        {
            SourceNames.Nightscout => _nightscout[(int)cause.Cause],
            SourceNames.Phone => _phone[(int)cause.Cause],
            _ => null,
        } ?? (cause.Cause, cause.Detail) switch
        {
            (ConnectionCause.AccountStep, CauseDetail.StepUnknown) => _stepUnknown,
            (ConnectionCause.EntriesUnreadable, CauseDetail.OtherUnit) => _otherUnit,
            _ => _general[(int)cause.Cause],
        };

    private static (string Section, string Icon) GetSection(ConnectionCause cause) => cause switch
    {
        ConnectionCause.NotSetUp => ("cause.not-set-up", Icons.Prompt),
        ConnectionCause.NetworkDown => ("cause.network-down", Icons.Fan),
        ConnectionCause.NameLookup => ("cause.name-lookup", Icons.Fan),
        ConnectionCause.Unreachable => ("cause.unreachable", Icons.Cloud),
        ConnectionCause.ServiceError => ("cause.service-error", Icons.Cloud),
        ConnectionCause.Maintenance => ("cause.maintenance", Icons.Cloud),
        ConnectionCause.TooManyRequests => ("cause.too-many-requests", Icons.Padlock),
        ConnectionCause.Tls => ("cause.tls", Icons.Padlock),
        ConnectionCause.ClockNotTrusted => ("cause.clock-not-trusted", Icons.Clock),
        ConnectionCause.WrongPassword => ("cause.wrong-password", Icons.Key),
        ConnectionCause.AccountStep => ("cause.account-step", Icons.Sheet),
        ConnectionCause.TermsWaiting => ("cause.terms-waiting", Icons.Sheet),
        ConnectionCause.LockedOut => ("cause.locked-out", Icons.Padlock),
        ConnectionCause.SignInWaiting => ("cause.sign-in-waiting", Icons.Padlock),
        ConnectionCause.VersionRefused => ("cause.version-refused", Icons.Tray),
        ConnectionCause.OldInterfaceGone => ("cause.old-interface-gone", Icons.Tray),
        ConnectionCause.Blocked => ("cause.blocked", Icons.Cloud),
        ConnectionCause.RedirectRefused => ("cause.redirect-refused", Icons.Padlock),
        ConnectionCause.NobodyShares => ("cause.nobody-shares", Icons.Person),
        ConnectionCause.PersonNotChosen => ("cause.person-not-chosen", Icons.Person),
        ConnectionCause.PersonGone => ("cause.person-gone", Icons.Person),
        ConnectionCause.NoReadingYet => ("cause.no-reading-yet", Icons.BrokenWaves),
        ConnectionCause.SensorWarmingUp => ("cause.sensor-warming-up", Icons.SensorFilling),
        ConnectionCause.SensorEnded => ("cause.sensor-ended", Icons.SensorEnded),
        ConnectionCause.PhoneSilent => ("cause.phone-silent", Icons.BrokenWaves),
        ConnectionCause.AnswerNotUnderstood => ("cause.answer-not-understood", Icons.Tray),
        ConnectionCause.EntriesUnreadable => ("cause.entries-unreadable", Icons.Tray),
        ConnectionCause.NotHttps => ("cause.not-https", Icons.Padlock),
        ConnectionCause.AnswerEncrypted => ("cause.answer-encrypted", Icons.Padlock),
        ConnectionCause.ReadingAhead => ("cause.reading-ahead", Icons.Clock),
        ConnectionCause.ClocksDisagree => ("cause.clocks-disagree", Icons.Clock),
    };

    private static (string Section, string Icon)? FindNightscoutSection(ConnectionCause cause) => cause switch
    {
        ConnectionCause.Unreachable => ("nightscout.unreachable", Icons.Cloud),
        ConnectionCause.ServiceError => ("nightscout.service-error", Icons.Cloud),
        ConnectionCause.NameLookup => ("nightscout.name-lookup", Icons.Fan),
        ConnectionCause.Blocked => ("nightscout.blocked", Icons.Cloud),
        ConnectionCause.WrongPassword => ("nightscout.wrong-password", Icons.Key),
        ConnectionCause.AnswerNotUnderstood => ("nightscout.answer-not-understood", Icons.Tray),
        ConnectionCause.RedirectRefused => ("nightscout.redirect-refused", Icons.Padlock),
        ConnectionCause.Tls => ("nightscout.tls", Icons.Padlock),
        ConnectionCause.ReadingAhead => ("nightscout.reading-ahead", Icons.Clock),
        ConnectionCause.ClocksDisagree => ("nightscout.clocks-disagree", Icons.Clock),
        _ => null,
    };

    private static (string Section, string Icon)? FindPhoneSection(ConnectionCause cause) => cause switch
    {
        ConnectionCause.Unreachable => ("phone.unreachable", Icons.BrokenWaves),
        ConnectionCause.ServiceError => ("phone.service-error", Icons.BrokenWaves),
        ConnectionCause.NameLookup => ("phone.name-lookup", Icons.BrokenWaves),
        ConnectionCause.WrongPassword => ("phone.wrong-password", Icons.Key),
        ConnectionCause.AnswerNotUnderstood => ("phone.answer-not-understood", Icons.Tray),
        ConnectionCause.RedirectRefused => ("phone.redirect-refused", Icons.Padlock),
        ConnectionCause.Tls => ("phone.tls", Icons.Padlock),
        ConnectionCause.NotHttps => ("phone.not-https", Icons.Padlock),
        _ => null,
    };
}
