using System.Security.Cryptography;
using GlucoseTracker.History;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// What each start of the daemon waits for anyway, begun on another core while this one reads the configuration and joins the parts: the
/// libraries of OpenSSL and SQLite. Who needs them first waits only for what is left. A library that cannot be loaded is told of there, not
/// here.
/// </summary>
public static class NativeLibraryPreloader
{
    /// <summary>Starts the loading in the background.</summary>
    public static void Start() => _ = Task.Run(() =>
    {
        SHA256.HashData([]);
        HistoryStore.LoadLibrary();
    });
}
