using System.Net.Sockets;
using System.Security.Authentication;
using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.LibreLinkUp.Http;

/// <summary>What a failure below HTTP means. Translated here once, with the original kept inside.</summary>
internal static class LineFailures
{
    /// <summary>The failure as the port's exception.</summary>
    public static SourceException Of(Exception failure, CertificateVerdict certificate) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Failed(ConnectionCause.NameLookup, "The service's name could not be looked up.", failure),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } when Innermost<AuthenticationException>(failure) is not null
            => Failed(ConnectionCause.Tls, TlsWords(certificate), failure),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } or InvalidDataException
            => Failed(ConnectionCause.AnswerNotUnderstood, "The answer breaks the rules of HTTP or of its packing.", failure),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
            => Failed(ConnectionCause.ServiceError, "The answer is not HTTP.", failure),
        OperationCanceledException => Failed(ConnectionCause.Unreachable, "The service did not answer in time.", failure),
        _ when Innermost<SocketException>(failure) is { } socket => Failed(OfSocket(socket.SocketErrorCode), SocketWords(socket.SocketErrorCode), failure),
        _ => Failed(ConnectionCause.Unreachable, "The connection broke.", failure),
    };

    private static ConnectionCause OfSocket(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData or SocketError.NoRecovery => ConnectionCause.NameLookup,
        SocketError.NetworkDown or SocketError.NetworkUnreachable or SocketError.AddressNotAvailable => ConnectionCause.NetworkDown,
        _ => ConnectionCause.Unreachable,
    };

    private static string SocketWords(SocketError error) => $"No connection to the service: {error}.";

    private static string TlsWords(CertificateVerdict certificate) => certificate switch
    {
        { ClockIsBefore: true } => "The service's certificate is not valid yet by this device's clock: the clock is behind, or the certificate is not the service's.",
        { ClockIsAfter: true } => "The service's certificate is no longer valid by this device's clock: the clock is ahead, or the certificate is not the service's.",
        _ => "The service's certificate could not be verified. Nothing was sent.",
    };

    private static T? Innermost<T>(Exception failure)
        where T : Exception
    {
        T? found = null;
        for (var e = failure; e is not null; e = e.InnerException)
        {
            found = e as T ?? found;
        }

        return found;
    }

    private static SourceException Failed(ConnectionCause cause, string words, Exception inner) => new(cause, words, inner: inner);
}
