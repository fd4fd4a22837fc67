using System.Net.Sockets;
using System.Security.Authentication;

namespace GlucoseTracker.Http;

/// <summary>A request got no complete response. Callers map <see cref="Failure"/> to their own causes and messages.</summary>
/// <remarks>The message contains no address, but the inner exceptions can.</remarks>
public sealed class TransportException(
    TransportFailure failure, Exception? inner = null) : IOException($"The request failed: {failure}.", inner)
{
    /// <summary>The reason.</summary>
    public TransportFailure Failure { get; } = failure;

    /// <summary>True when the failure shows that no byte of a request was sent.</summary>
    public bool IsBeforeRequest => Failure is TransportFailure.NameResolution or TransportFailure.AddressNotAllowed
        or TransportFailure.ConnectionRefused or TransportFailure.PlainHttp or TransportFailure.NotTls
        or TransportFailure.CertificateNotYetValid or TransportFailure.CertificateExpired or TransportFailure.TlsFailed;

    /// <summary>Creates the exception from an exception of the runtime.</summary>
    internal static TransportException From(Exception failure, ServerCertificateValidator certificates) =>
        failure as TransportException ?? new TransportException(Classify(failure, certificates), failure);

    private static TransportFailure Classify(Exception failure, ServerCertificateValidator certificates) => failure switch
    {
        _ when Find<TransportException>(failure) is { } own => own.Failure,
        _ when Find<AuthenticationException>(failure) is not null => certificates.Failure,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => TransportFailure.NameResolution,
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => TransportFailure.InvalidResponse,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => TransportFailure.ResponseTooLarge,
        InvalidDataException => TransportFailure.InvalidCompression,
        OperationCanceledException => TransportFailure.Timeout,
        _ => Find<SocketException>(failure) is { } socket ? Classify(socket.SocketErrorCode) : TransportFailure.ConnectionLost,
    };

    private static TransportFailure Classify(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData or SocketError.NoRecovery => TransportFailure.NameResolution,
        SocketError.NetworkDown or SocketError.NetworkUnreachable or SocketError.AddressNotAvailable => TransportFailure.NetworkDown,
        SocketError.ConnectionRefused => TransportFailure.ConnectionRefused,
        SocketError.TimedOut => TransportFailure.Timeout,
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => TransportFailure.ConnectionLost,
        _ => TransportFailure.Unreachable,
    };

    private static T? Find<T>(Exception? failure)
        where T : Exception
    {
        while (failure is not (null or T))
        {
            failure = failure.InnerException;
        }

        return (T?)failure;
    }
}
