using System.Net.Sockets;
using System.Text;

namespace GlucoseTracker.Pi.Control;

/// <summary>Asks the running daemon. Used by the verbs <c>status</c> and <c>readings</c>.</summary>
internal static class ControlClient
{
    private const int Patience = 5000;

    /// <summary>The daemon's answer as JSON text.</summary>
    /// <exception cref="NoDaemonException">No daemon runs, or this user may not ask it.</exception>
    public static string Ask(string stateDirectory, string request)
    {
        try
        {
            return AskAt(ControlSocket.PathIn(stateDirectory), request);
        }
        catch (Exception e) when (IsNobody(e))
        {
            return AskInMemory(stateDirectory, request);
        }
    }

    private static string AskInMemory(string stateDirectory, string request)
    {
        try
        {
            return AskAt(ControlSocket.PathInMemory(stateDirectory), request);
        }
        catch (Exception e) when (IsNobody(e))
        {
            throw new NoDaemonException($"No daemon is running with the state directory {stateDirectory}; start it with 'sudo systemctl start glucose-tracker'.", e);
        }
    }

    private static bool IsNobody(Exception e) => e is SocketException or IOException or UnauthorizedAccessException;

    private static string AskAt(string path, string request)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { ReceiveTimeout = Patience, SendTimeout = Patience };
        try
        {
            ControlSocket.WithEndPoint(path, socket.Connect);
            socket.Send(Encoding.UTF8.GetBytes(request + "\n"));
            using var answer = new StreamReader(new NetworkStream(socket), Encoding.UTF8);
            var text = answer.ReadToEnd();
            return text.Length > 0 ? text : throw new NoDaemonException($"The daemon at {path} did not answer; look at 'systemctl status glucose-tracker'.");
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AccessDenied)
        {
            throw new NoDaemonException($"You may not ask the daemon at {path}; run the same command with sudo.", e);
        }
    }
}

/// <summary>No daemon could be asked; the message says what to do.</summary>
internal sealed class NoDaemonException(string message, Exception? inner = null) : Exception(message, inner);
