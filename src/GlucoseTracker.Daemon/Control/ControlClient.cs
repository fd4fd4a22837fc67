using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GlucoseTracker.Files;

namespace GlucoseTracker.Daemon.Control;

/// <summary>Asks the running daemon. Used by <c>status</c>, <c>readings</c>, <c>reload</c> and others.</summary>
public static class ControlClient
{
    /// <summary>The default timeout, five times the time limit of the daemon.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>The maximum length of a reply in bytes: all readings of a week at one per minute.</summary>
    private const int MaxReplyLength = 4 << 20;

    /// <summary>Sends a request and parses the reply; each text in it is one short neutral line.</summary>
    /// <typeparam name="T">The document of the reply.</typeparam>
    /// <param name="stateDirectory">The state directory of the daemon.</param>
    /// <param name="request">One line.</param>
    /// <param name="document">The serializer of the document.</param>
    /// <param name="timeout">The timeout of the response; null: 10 s.</param>
    /// <exception cref="DaemonUnavailableException">No daemon runs, or this user may not ask it.</exception>
    /// <exception cref="JsonException">The reply is not a valid document.</exception>
    public static T Ask<T>(string stateDirectory, string request, JsonTypeInfo<T> document, TimeSpan? timeout = null)
        where T : class => ReplyJson.Parse(Send(stateDirectory, request, timeout), document);

    /// <summary>Asks the daemon to write the readings that it holds only in memory.</summary>
    /// <param name="stateDirectory">The state directory of the daemon.</param>
    /// <exception cref="DaemonUnavailableException">No daemon runs, or this user may not ask it.</exception>
    public static void Flush(string stateDirectory) => Send(stateDirectory, "flush");

    /// <summary>Returns the raw reply, which must not be printed.</summary>
    /// <param name="stateDirectory">The state directory of the daemon.</param>
    /// <param name="request">One line.</param>
    /// <param name="timeout">The timeout of the response; null: 10 s.</param>
    /// <exception cref="DaemonUnavailableException">No daemon runs, or this user may not ask it.</exception>
    internal static string Send(string stateDirectory, string request, TimeSpan? timeout = null)
    {
        try
        {
            using var rights = OwnerRights.Current.BeginScope(stateDirectory);
            return SendTo(ControlSocket.GetPath(stateDirectory), request, timeout ?? Timeout);
        }
        catch (Exception e) when (IsNotListening(e))
        {
            return SendInRuntimeDirectory(stateDirectory, request, timeout ?? Timeout);
        }
    }

    private static string SendInRuntimeDirectory(string stateDirectory, string request, TimeSpan timeout)
    {
        try
        {
            using var rights = OwnerRights.Current.BeginScope(stateDirectory);
            return SendTo(ControlSocket.GetRuntimePath(stateDirectory), request, timeout);
        }
        catch (Exception e) when (IsNotListening(e))
        {
            throw new DaemonUnavailableException($"No daemon is running with the state directory {stateDirectory}.", e)
            { Failure = DaemonFailure.NotRunning, Place = stateDirectory };
        }
    }

    /// <summary>Another program can own the socket, so length and time of the response are limited.</summary>
    private static string ReadReply(Socket socket, string path, TimeSpan timeout)
    {
        // The timeout of the socket applies to each part; this one applies to the whole response.
        using var deadline = new CancellationTokenSource(timeout);
        using var end = deadline.Token.Register(() => socket.Shutdown(SocketShutdown.Both));
        using var answer = new MemoryStream();
        var part = new byte[64 * 1024];
        for (int read; (read = socket.Receive(part)) > 0;)
        {
            answer.Write(part, 0, read);
            if (answer.Length > MaxReplyLength)
            {
                throw new DaemonUnavailableException(
                    $"The daemon at {path} answers without an end; look at 'systemctl status glucose-tracker'.")
                { Failure = DaemonFailure.EndlessReply, Place = path };
            }
        }

        return deadline.IsCancellationRequested
            ? throw new SocketException((int)SocketError.TimedOut)
            : Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length);
    }

    private static bool IsNotListening(Exception e) => e is SocketException or IOException or UnauthorizedAccessException;

    private static bool IsTimeout(Exception e) =>
        (e as SocketException ?? e.InnerException as SocketException)?.SocketErrorCode is SocketError.TimedOut or SocketError.WouldBlock;

    private static string SendTo(string path, string request, TimeSpan timeout)
    {
        var milliseconds = (int)timeout.TotalMilliseconds;
        using var socket = new Socket(
            AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
        { ReceiveTimeout = milliseconds, SendTimeout = milliseconds };
        try
        {
            ControlSocket.WithEndPoint(path, socket.Connect);
            socket.Send(Encoding.UTF8.GetBytes(request + "\n"));
            var text = ReadReply(socket, path, timeout);
            return text.Length > 0
                ? text
                : throw new DaemonUnavailableException($"The daemon at {path} did not answer; look at 'systemctl status glucose-tracker'.")
                { Failure = DaemonFailure.NoReply, Place = path };
        }
        catch (Exception e) when (IsTimeout(e))
        {
            throw new DaemonUnavailableException(
                string.Create(CultureInfo.InvariantCulture, $"The daemon at {path} did not answer within {timeout.TotalSeconds:0} s; " +
                    $"look at 'systemctl status glucose-tracker'."), e)
            { Failure = DaemonFailure.NoReply, Place = path };
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AccessDenied)
        {
            throw new DaemonUnavailableException(
                $"You may not ask the daemon at {path}; run the same command with sudo.", e)
            { IsRefused = true, Failure = DaemonFailure.NotAllowed, Place = path };
        }
    }
}

/// <summary>Why a request to the daemon failed.</summary>
public enum DaemonFailure
{
    /// <summary>Another failure, described by the message.</summary>
    Other,

    /// <summary>No daemon runs.</summary>
    NotRunning,

    /// <summary>The daemon does not respond in time.</summary>
    NoReply,

    /// <summary>The response is longer than the maximum.</summary>
    EndlessReply,

    /// <summary>This user has no permission for the socket.</summary>
    NotAllowed,
}

/// <summary>A request to the daemon failed; the message names the next step.</summary>
public sealed class DaemonUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True when a daemon runs but this user has no permission.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The reason.</summary>
    public DaemonFailure Failure { get; init; }

    /// <summary>The state directory of the daemon, or its socket.</summary>
    public string Place { get; init; } = "";
}
