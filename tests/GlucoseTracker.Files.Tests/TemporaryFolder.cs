using System.Diagnostics;

namespace GlucoseTracker.Files.Tests;

/// <summary>A folder of one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Numbers that belong to nobody.</summary>
    public const uint AnotherUser = 61234;
    public const uint AnotherGroup = 61235;

    public string Path { get; } = Directory.CreateTempSubdirectory("glucose-tracker-test-").FullName;

    /// <summary>A path in it; with content, the file is made.</summary>
    public string File(string name, string? content = null)
    {
        var file = System.IO.Path.Combine(Path, name);
        if (content is not null)
        {
            System.IO.File.WriteAllText(file, content);
        }

        return file;
    }

    /// <summary>A pipe with a name.</summary>
    public string Pipe(string name)
    {
        Run("mkfifo", File(name));
        return File(name);
    }

    /// <summary>A second name for a file.</summary>
    public string HardLink(string name, string target)
    {
        Run("ln", target, File(name));
        return File(name);
    }

    /// <summary>A directory of another user, who can reach it.</summary>
    public string OfAnotherUser(string name)
    {
        System.IO.File.SetUnixFileMode(Path, (UnixFileMode)0x1ED);
        Directory.CreateDirectory(File(name));
        Run("chown", $"{AnotherUser}:{AnotherGroup}", File(name));
        return File(name);
    }

    public string Link(string name, string target)
    {
        System.IO.File.CreateSymbolicLink(File(name), target);
        return File(name);
    }

    /// <summary>The names in it, sorted.</summary>
    public string[] Names =>
        [.. Directory.GetFileSystemEntries(Path).Select(System.IO.Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
