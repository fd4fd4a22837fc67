namespace GlucoseTracker.LibreLinkUp.Tests.Support;

/// <summary>A folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("glucose-tracker-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
