namespace GlucoseTracker.Http;

/// <summary>Why a request got no complete response.</summary>
public enum TransportFailure
{
    /// <summary>The host name has no address, or no name server answered.</summary>
    NameResolution,

    /// <summary>The host has addresses, but none that the client may connect to. No request was sent.</summary>
    AddressNotAllowed,

    /// <summary>This device has no network, or no route to the host.</summary>
    NetworkDown,

    /// <summary>The host responds, but no program listens on the port.</summary>
    ConnectionRefused,

    /// <summary>The connection could not be opened for another reason.</summary>
    Unreachable,

    /// <summary>The time limit of the connection or of the request passed.</summary>
    Timeout,

    /// <summary>The server answered the TLS handshake in plain HTTP. No request was sent.</summary>
    PlainHttp,

    /// <summary>The server answered the TLS handshake with bytes of another protocol. No request was sent.</summary>
    NotTls,

    /// <summary>The certificate begins after the time of this device's clock. No request was sent.</summary>
    CertificateNotYetValid,

    /// <summary>The certificate ended before the time of this device's clock. No request was sent.</summary>
    CertificateExpired,

    /// <summary>The certificate could not be verified for another reason, or the TLS handshake failed. No request was sent.</summary>
    TlsFailed,

    /// <summary>The connection was closed or reset before the response was complete.</summary>
    ConnectionLost,

    /// <summary>The response is not HTTP.</summary>
    InvalidResponse,

    /// <summary>The headers or the body are longer than the limit.</summary>
    ResponseTooLarge,

    /// <summary>The body is not valid gzip data, which its header announces.</summary>
    InvalidCompression,
}
