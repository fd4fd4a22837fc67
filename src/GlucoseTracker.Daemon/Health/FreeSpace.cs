namespace GlucoseTracker.Daemon.Health;

/// <summary>The room on a card.</summary>
public static class FreeSpace
{
    /// <summary>The bytes that a user may still write to the file system of a directory; null when unknown.</summary>
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
