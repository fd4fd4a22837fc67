namespace GlucoseTracker.Files;

/// <summary>Makes a directory for another user.</summary>
public static class OwnedDirectory
{
    /// <summary>Makes it where nothing has its name, and gives it away through the open directory, never by its name.</summary>
    /// <param name="path">The directory; the one above it exists and is root's.</param>
    /// <param name="user">The number of its owner.</param>
    /// <param name="group">The number of its group.</param>
    /// <param name="mode">Its permissions.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Create(string path, uint user, uint group, UnixFileMode mode)
    {
        if (FileStatus.Find(path, followLink: false) is not null)
        {
            return;
        }

        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var handle = FileCalls.Open(
            FileCalls.WorkingDirectory, path, FileCalls.ReadOnly | FileCalls.OpenDirectory | FileCalls.OpenNoFollow, 0, path);
        FileCalls.Check(FileCalls.ChangeOwner((int)handle.DangerousGetHandle(), user, group), path);
        FileCalls.Check(FileCalls.ChangeMode((int)handle.DangerousGetHandle(), (uint)mode), path);
    }
}
