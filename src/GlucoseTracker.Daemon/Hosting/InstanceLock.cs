using GlucoseTracker.Files;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Keeps a second daemon away from the same state, panel and account. The kernel drops the lock with the process, however it ends.
/// </summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream? _file;

    private InstanceLock(FileStream? file) => _file = file;

    /// <summary>
    /// Takes the lock. Null when another daemon holds it. Where the lock file cannot be made (no such folder, read-only card)
    /// the daemon runs without one: a display is worth more than the guard.
    /// </summary>
    /// <param name="stateDirectory">The daemon's state directory.</param>
    /// <param name="make">False: nothing is made, since a file that root made could not be opened by the daemon.</param>
    public static InstanceLock? TryAcquire(string stateDirectory, bool make = true)
    {
        var file = Path.Combine(stateDirectory, "lock");
        if (FileStatus.Find(file, followLink: true) is { IsRegular: false })
        {
            return new InstanceLock(null);
        }

        using var rights = OwnerRights.OfProcess.Take(stateDirectory);
        try
        {
            if (make)
            {
                Directory.CreateDirectory(stateDirectory);
            }

            var options = new FileStreamOptions
            {
                Mode = make
                ? FileMode.OpenOrCreate
                : FileMode.Open,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None
            };
            if (make)
            {
                options.UnixCreateMode = AtomicFile.OwnerOnly;
            }

            return new InstanceLock(new FileStream(file, options));
        }
        catch (UnauthorizedAccessException)
        {
            return new InstanceLock(null);
        }
        catch (IOException)
        {
            return File.Exists(file) ? null : new InstanceLock(null);
        }
    }

    /// <summary>Removes what a power cut left of files that were being replaced. Only the one who holds the lock writes there.</summary>
    public void RemoveTemporaryFiles()
    {
        try
        {
            if (_file is not null)
            {
                AtomicFile.RemoveUnfinished(Path.GetDirectoryName(_file.Name)!);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is in nobody's way, and the next start tries again.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}
