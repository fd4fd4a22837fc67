using System.Net.Sockets;
using System.Text.Json;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using GlucoseTracker.Http;

namespace GlucoseTracker.Daemon.Languages;

/// <summary>
/// Why a file, a connection or the reading of a text failed, as a part of a sentence without a full stop. A reason that is missing in the
/// catalogue is the English message of the system.
/// </summary>
public static class FailureText
{
    /// <summary>The maximum length of the system's messages, which can repeat text of a file.</summary>
    private const int MaxLength = 300;

    /// <summary>The kernel's error numbers (asm-generic/errno.h), which .NET uses in its exceptions.</summary>
    private static readonly Dictionary<int, string> KernelKeys = new()
    {
        [5] = "reason.disk-error",         // EIO
        [11] = "reason.busy",              // EAGAIN
        [16] = "reason.busy",              // EBUSY
        [28] = "reason.no-space",          // ENOSPC
        [30] = "reason.read-only",         // EROFS
        [32] = "reason.no-reader",         // EPIPE
        [36] = "reason.name-too-long",     // ENAMETOOLONG
        [122] = "reason.no-space",         // EDQUOT
    };

    /// <summary>The reason of a failure.</summary>
    public static CatalogueText From(Exception failure) => failure switch
    {
        UnusableFileException e => From(e),
        TransportException e => From(e),
        SocketException e => From(e.SocketErrorCode),
        FileNotFoundException => new CatalogueText("reason.no-file"),
        DirectoryNotFoundException => new CatalogueText("reason.no-folder"),
        PathTooLongException => new CatalogueText("reason.name-too-long"),
        UnauthorizedAccessException => new CatalogueText("reason.no-permission"),
        OperationCanceledException or TimeoutException => new CatalogueText("reason.timed-out"),
        IOException e when KernelKeys.TryGetValue(e.HResult, out var key) => new CatalogueText(key),
        JsonException e => From(e),
        _ => CatalogueText.FromWords(NeutralText.From(FailureReason.From(failure), MaxLength)),
    };

    /// <summary>The reason preceded by the name of the file, for a sentence that does not name it.</summary>
    public static CatalogueText From(string file, Exception failure) =>
        new("reason.of-file", ("file", file), ("reason", From(failure)));

    private static CatalogueText From(UnusableFileException failure) => failure.Problem switch
    {
        FileProblem.NotRegular => new CatalogueText("reason.not-regular"),
        FileProblem.Directory => new CatalogueText("reason.directory"),
        FileProblem.Link => new CatalogueText("reason.link"),
        FileProblem.SecondName => new CatalogueText("reason.second-name"),
        FileProblem.TooLarge when failure.Limit is { } limit => new CatalogueText("reason.larger-than", ("limit", limit)),
        FileProblem.TooLarge => new CatalogueText("reason.too-large"),
        FileProblem.LongLine => new CatalogueText("reason.long-line", ("limit", failure.Limit ?? "")),
    };

    private static CatalogueText From(TransportException failure) => failure.Failure switch
    {
        TransportFailure.NameResolution => From(SocketError.HostNotFound),
        TransportFailure.NetworkDown => From(SocketError.NetworkUnreachable),
        TransportFailure.ConnectionRefused => From(SocketError.ConnectionRefused),
        TransportFailure.Unreachable or TransportFailure.AddressNotAllowed => From(SocketError.HostUnreachable),
        TransportFailure.Timeout => From(SocketError.TimedOut),
        TransportFailure.ConnectionLost => From(SocketError.ConnectionReset),
        TransportFailure.CertificateNotYetValid => new CatalogueText("reason.certificate-not-yet-valid"),
        TransportFailure.CertificateExpired => new CatalogueText("reason.certificate-expired"),
        TransportFailure.TlsFailed => new CatalogueText("reason.certificate-not-verified"),
        _ => From(failure.InnerException ?? new IOException(failure.Message)),
    };

    private static CatalogueText From(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoRecovery or SocketError.NoData =>
            new CatalogueText("reason.name-unknown"),
        SocketError.ConnectionRefused => new CatalogueText("reason.nothing-listens"),
        SocketError.NetworkDown or SocketError.NetworkUnreachable or SocketError.AddressNotAvailable =>
            new CatalogueText("reason.no-network"),
        SocketError.HostUnreachable or SocketError.HostDown => new CatalogueText("reason.unreachable"),
        SocketError.TimedOut => new CatalogueText("reason.timed-out"),
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown =>
            new CatalogueText("reason.connection-lost"),
        _ => CatalogueText.FromWords(FailureReason.From(new SocketException((int)error))),
    };

    private static CatalogueText From(JsonException failure) => new(
        failure.Message.Contains("does not contain any JSON tokens", StringComparison.Ordinal) ? "reason.json-empty" : "reason.json-form");
}
