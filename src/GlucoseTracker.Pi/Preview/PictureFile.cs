namespace GlucoseTracker.Pi.Preview;

/// <summary>Writes a picture that somebody asked for.</summary>
internal static class PictureFile
{
    /// <summary>Writes it; the exit code tells whether that was possible, and a sentence why not.</summary>
    public static int Write(string file, Action<Stream> write)
    {
        try
        {
            using var stream = File.Create(file);
            write(stream);
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file}: it cannot be written ({e.Message}).");
            return ExitCode.NotWritable;
        }
    }
}
