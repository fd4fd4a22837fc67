namespace GlucoseTracker.Testing.Support;

/// <summary>A folder of one test, gone with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("glucose-tracker-test-").FullName;

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
