using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Http;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>
/// Maps failures of the connection to a phone and refusals of its app to causes. No message contains an address or a path.
/// </summary>
internal static class PhoneFailures
{
    /// <summary>There was no complete response. The inner exception is left out: its message may name the address.</summary>
    public static SourceException FromTransport(TransportFailure failure) => failure switch
    {
        TransportFailure.AddressNotAllowed => Failed(
            ConnectionCause.NameLookup,
            "The phone's name leads to an address outside of your own network; plain http stays inside. Nothing was sent."),
        TransportFailure.NameResolution =>
            Failed(ConnectionCause.NameLookup, "The phone's name could not be looked up. Is the phone in this network?"),
        TransportFailure.NetworkDown => Failed(ConnectionCause.NetworkDown, "There is no network."),
        TransportFailure.PlainHttp or TransportFailure.NotTls => Failed(
            ConnectionCause.NotHttps, "The phone does not answer with https. Nothing was sent. Write http:// in front of Phone:Address."),
        TransportFailure.TlsFailed or TransportFailure.CertificateNotYetValid or TransportFailure.CertificateExpired => Failed(
            ConnectionCause.Tls,
            "The phone's certificate could not be verified. Nothing was sent. Add its authority to those of this system, or use http in " +
            "your own network."),
        TransportFailure.ConnectionRefused => Failed(
            ConnectionCause.Unreachable,
            "The phone is there, but no web server of an app answers at this port. Is it switched on, for other devices too?"),
        TransportFailure.Timeout =>
            Failed(ConnectionCause.Unreachable, "The phone did not answer in time. It may sleep, or be out of the house."),
        TransportFailure.Unreachable => Failed(ConnectionCause.Unreachable, "The phone is unreachable. It may be out of the house."),
        TransportFailure.ConnectionLost => Failed(ConnectionCause.Unreachable, "The connection to the phone broke."),
        TransportFailure.InvalidResponse or TransportFailure.InvalidCompression => Failed(
            ConnectionCause.AnswerNotUnderstood,
            "What answers at the phone's address does not speak http. If the app is set to https, write https:// in front of " +
            "Phone:Address."),
        TransportFailure.ResponseTooLarge =>
            Failed(ConnectionCause.AnswerNotUnderstood, "The phone's answer is longer than any list of readings."),
    };

    /// <summary>The app refuses.</summary>
    public static SourceException FromStatus(TransportResponse answer) => (int)answer.Status switch
    {
        401 or 403 =>
            Failed(ConnectionCause.WrongPassword, "The app on the phone requires a secret, or refuses this one. Check Phone:SecretFile."),
        404 or 405 or 410 => Failed(
            ConnectionCause.AnswerNotUnderstood,
            "What answers at the phone's address has no list of readings. Check Phone:Address and the secret."),
        >= 300 and < 400 => Failed(
            ConnectionCause.RedirectRefused,
            "The app on the phone points to another address, which is not followed. Write that one into Phone:Address."),
        429 => Asked(ConnectionCause.TooManyRequests, answer, "The app on the phone asks for a pause."),
        _ => Asked(ConnectionCause.ServiceError, answer, "The app on the phone answers with an error."),
    };

    /// <summary>The body is not a list of entries.</summary>
    public static SourceException NotEntries() =>
        Failed(ConnectionCause.AnswerNotUnderstood, "What answers at the phone's address is no app with readings. Check Phone:Address.");

    private static SourceException Asked(ConnectionCause cause, TransportResponse answer, string words) =>
        new(cause, words, new CauseDetails { Source = SourceNames.Phone, Wait = answer.RetryAfter });

    private static SourceException Failed(ConnectionCause cause, string words) =>
        new(cause, words, new CauseDetails { Source = SourceNames.Phone });
}
