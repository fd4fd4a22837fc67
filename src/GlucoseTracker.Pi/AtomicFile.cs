namespace GlucoseTracker.Pi;

/// <summary>Writes a file so that a reader sees the old or the new content, never a part.</summary>
internal static class AtomicFile
{
    /// <summary>Replaces the file. The mode is set at birth: owner and group read by default.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string file, ReadOnlySpan<byte> content, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead)
    {
        var draft = $"{file}.{Environment.ProcessId}.new";
        try
        {
            using (var stream = new FileStream(draft, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = mode, BufferSize = 0 }))
            {
                stream.Write(content);
            }

            File.Move(draft, file, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
