using GlucoseTracker.Pi.Commands;

namespace GlucoseTracker.Pi.Preview;

/// <summary>Writes a picture that somebody asked for.</summary>
internal static class PictureFile
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Writes it; the exit code tells whether that was possible, and a sentence why not.</summary>
    public static int Write(string file, Action<Stream> write) => OutputFile.Write(file, Readable, write);
}
