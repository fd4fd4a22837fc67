using System.Diagnostics;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Files.Tests;

/// <summary>Makes what is no regular file, and what belongs to another user, in the folder of a test.</summary>
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

        /// <summary>Makes a named pipe.</summary>
        public string Pipe(string name)
        {
            Run("mkfifo", folder.File(name));
            return folder.File(name);
        }

        /// <summary>Makes a second name for a file.</summary>
        public string HardLink(string name, string target)
        {
            Run("ln", target, folder.File(name));
            return folder.File(name);
        }

        /// <summary>Makes a symbolic link.</summary>
        public string Link(string name, string target)
        {
            File.CreateSymbolicLink(folder.File(name), target);
            return folder.File(name);
        }

        /// <summary>Makes a directory of another user, who can reach it.</summary>
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
