using System.Diagnostics;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Files.Tests;

/// <summary>Creates special files, and files of another user, in the folder of a test.</summary>
internal static class SpecialFiles
{
    /// <summary>The ids of a user and of a group that do not exist.</summary>
    public const uint AnotherUser = 61234;
    public const uint AnotherGroup = 61235;

    extension(TemporaryFolder folder)
    {
        /// <summary>The names in the folder, sorted.</summary>
        public string[] Names => [.. Directory.GetFileSystemEntries(
            folder.Path).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

        /// <summary>Creates a named pipe.</summary>
        public string Pipe(string name)
        {
            Run("mkfifo", folder.File(name));
            return folder.File(name);
        }

        /// <summary>Creates a hard link.</summary>
        public string HardLink(string name, string target)
        {
            Run("ln", target, folder.File(name));
            return folder.File(name);
        }

        /// <summary>Creates a symbolic link.</summary>
        public string Link(string name, string target)
        {
            File.CreateSymbolicLink(folder.File(name), target);
            return folder.File(name);
        }

        /// <summary>Creates a directory of another user, which this user can reach.</summary>
        public string OfAnotherUser(string name)
        {
            File.SetUnixFileMode(folder.Path, (UnixFileMode)0x1ED);
            Directory.CreateDirectory(folder.File(name));
            Run("chown", $"{AnotherUser}:{AnotherGroup}", folder.File(name));
            return folder.File(name);
        }
    }

    public static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
