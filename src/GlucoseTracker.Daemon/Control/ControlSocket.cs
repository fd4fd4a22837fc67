using System.Net.Sockets;
using GlucoseTracker.Daemon.Systemd;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Daemon.Control;

/// <summary>The Unix socket on which the daemon answers requests. It never listens on a network.</summary>
internal static class ControlSocket
{
    /// <summary>
    /// The maximum length of a request in bytes. The sender shuts down its half of the connection after a request or response.
    /// </summary>
    public const int MaxRequestLength = 256;

    private const int MaxSocketPathLength = 100;

    /// <summary>The length of the hash in the name, so that each state directory has its own socket.</summary>
    private const int HashLength = 12;

    /// <summary>The path of the socket in a state directory.</summary>
    public static string GetPath(string stateDirectory) => Path.Combine(stateDirectory, "control.sock");

    /// <summary>
    /// The path of the socket in the runtime directory (in memory), for a state directory that is not writable, such as one on a read-only
    /// card.
    /// </summary>
    public static string GetRuntimePath(string stateDirectory) => Path.Combine(
        RuntimeDirectory.Path ?? "/run/glucose-tracker",
        $"control-{PersonHash.Create(Path.GetFullPath(stateDirectory))[..HashLength]}.sock");

    /// <summary>
    /// Calls <paramref name="use"/> with an end point for the path. A socket path is limited to 108 bytes; for a longer path, a temporary
    /// symbolic link exists during the call.
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
