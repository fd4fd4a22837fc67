using System.Net.Sockets;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Daemon.Control;

/// <summary>The socket on which a running daemon answers <c>status</c> and <c>readings</c>. It never listens on a network.</summary>
internal static class ControlSocket
{
    /// <summary>A request and an answer end with the connection's half; a request is one short line.</summary>
    public const int MaxRequestLength = 256;

    private const int MaxSocketPathLength = 100;

    /// <summary>Enough letters that two state directories have two sockets.</summary>
    private const int HashLength = 12;

    /// <summary>The socket's path in a state directory.</summary>
    public static string GetPath(string stateDirectory) => Path.Combine(stateDirectory, "control.sock");

    /// <summary>
    /// Where the socket lies when the state directory cannot take one, as on a card that is mounted read-only: in the folder in memory
    /// that systemd makes for the daemon.
    /// </summary>
    public static string GetRuntimePath(string stateDirectory) => Path.Combine(
        RuntimeDirectory.Path ?? "/run/glucose-tracker",
        $"control-{PersonHash.Create(Path.GetFullPath(stateDirectory))[..HashLength]}.sock");

    /// <summary>
    /// Calls <paramref name="use"/> with an end point for the path. A socket path is limited to 108 bytes; a longer one is reached
    /// through a short link that lives as long as the call.
    /// </summary>
    public static void WithEndPoint(string path, Action<UnixDomainSocketEndPoint> use)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(path) <= MaxSocketPathLength)
        {
            use(new UnixDomainSocketEndPoint(path));
            return;
        }

        var folder = Directory.CreateTempSubdirectory("gt-").FullName;
        var link = Path.Combine(folder, "s");
        Directory.CreateSymbolicLink(link, Path.GetDirectoryName(path)!);
        try
        {
            use(new UnixDomainSocketEndPoint(Path.Combine(link, Path.GetFileName(path))));
        }
        finally
        {
            Directory.Delete(link);
            Directory.Delete(folder);
        }
    }
}
