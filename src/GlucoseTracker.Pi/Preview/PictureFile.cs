using GlucoseTracker.Pi.Commands;

namespace GlucoseTracker.Pi.Preview;

/// <summary>Writes picture files for commands.</summary>
internal static class PictureFile
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Writes a picture file that all users can read.</summary>
    public static int Write(string file, Action<Stream> write) => OutputFile.Write(file, Readable, write);
}
