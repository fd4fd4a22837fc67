namespace GlucoseTracker.Daemon.Health;

/// <summary>Reads the free space of a file system.</summary>
public static class FreeSpace
{
    /// <summary>The number of bytes that a user can write to the file system of a directory; null when unknown.</summary>
    public static long? Get(string directory)
    {
        try
        {
            return new DriveInfo(directory).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
