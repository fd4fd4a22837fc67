namespace GlucoseTracker.Files;

/// <summary>Creates directories for another user.</summary>
public static class OwnedDirectory
{
    /// <summary>Creates the directory when it does not exist, and changes its owner by its descriptor, not by its name.</summary>
    /// <param name="path">The directory, whose parent exists and belongs to root.</param>
    /// <param name="user">The user id of the owner.</param>
    /// <param name="group">The group id.</param>
    /// <param name="mode">The permissions.</param>
    /// <exception cref="IOException">The directory cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The user has no permission to create the directory.</exception>
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
