using System.Security.Cryptography;
using GlucoseTracker.History;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Loads OpenSSL and SQLite in the background while the main thread reads the configuration and composes the services, because every start
/// of the daemon needs both. The first user of a library waits only for the remaining time. Errors are ignored here, because the first use
/// reports them.
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
