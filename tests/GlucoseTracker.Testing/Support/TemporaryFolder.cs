namespace GlucoseTracker.Testing.Support;

/// <summary>A folder that is deleted after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private const string Prefix = "glucose-tracker-test-";
    private const string SharedMemory = "/dev/shm";
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public TemporaryFolder()
        : this(Directory.CreateTempSubdirectory(Prefix).FullName)
    {
    }

    private TemporaryFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>A folder in memory if the system has one, for tests that flush files, because flushing to a disk is slow.</summary>
    public static TemporaryFolder CreateInMemory() =>
        Directory.Exists(SharedMemory)
            ? new TemporaryFolder(
                Directory.CreateDirectory(System.IO.Path.Combine(SharedMemory, Prefix + Guid.NewGuid().ToString("N")), OwnersOnly).FullName)
            : new TemporaryFolder();

    public string File(string name, string? content = null)
    {
        var file = System.IO.Path.Combine(Path, name);
        if (content is not null)
        {
            System.IO.File.WriteAllText(file, content);
        }

        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
