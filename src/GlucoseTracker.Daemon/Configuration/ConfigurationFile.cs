using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Files;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Reads the configuration's bytes.</summary>
public static class ConfigurationFile
{
    /// <summary>
    /// The maximum size in bytes: six times the sample with all its comments. An unknown key is compared with every known key, which is
    /// slow for a large file.
    /// </summary>
    public const int MaxLength = 64 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The content without a byte order mark; null when there is no such file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mustExist">True: a missing file is an error.</param>
    /// <exception cref="ConfigurationException">The file cannot be read.</exception>
    public static byte[]? Read(string file, bool mustExist)
    {
        try
        {
            var bytes = RegularFile.ReadBytes(file, MaxLength);
            return bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return mustExist
                ? throw new ConfigurationException(new CatalogueText("config.no-file", ("file", file)))
                : null;
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            throw new ConfigurationException(new CatalogueText("config.unreadable", ("file", file), ("reason", FailureText.From(e))));
        }
    }
}
