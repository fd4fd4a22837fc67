using GlucoseTracker.Files;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Prevents a second daemon with the same state, panel and account. The kernel releases the lock when the process ends.
/// </summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream? _file;

    private InstanceLock(FileStream? file) => _file = file;

    /// <summary>
    /// Acquires the lock. Null when another daemon holds it. When the lock file cannot be created (missing folder, read-only card), the
    /// daemon runs without a lock.
    /// </summary>
    /// <param name="stateDirectory">The state directory of the daemon.</param>
    /// <param name="make">False to create no file, because the daemon could not open a file that root created.</param>
    public static InstanceLock? TryAcquire(string stateDirectory, bool make = true)
    {
        var file = Path.Combine(stateDirectory, "lock");
        if (FileStatus.Find(file, followLink: true) is { IsRegular: false })
        {
            return new InstanceLock(null);
        }

        using var rights = OwnerRights.Current.BeginScope(stateDirectory);
        try
        {
            if (make)
            {
                Directory.CreateDirectory(stateDirectory);
            }

            var options = new FileStreamOptions
            {
                Mode = make ? FileMode.OpenOrCreate : FileMode.Open,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
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

    /// <summary>Deletes temporary files that a power cut left behind. Only the owner of the lock writes to the directory.</summary>
    public void RemoveTemporaryFiles()
    {
        try
        {
            if (_file is not null)
            {
                AtomicFile.RemoveUnfinished(Path.GetDirectoryName(_file.Name)!);
            }
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            // The file does no harm, and the next start tries to delete it again.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}
