using System.Globalization;
using GlucoseTracker.Files;

namespace GlucoseTracker.History;

/// <summary>Renames a damaged file, so that a new one can be created and the damaged one stays available.</summary>
public static class HistoryFile
{
    /// <summary>Renames the file with its log to "history.damaged-20261125-081500.sqlite" beside it, and returns the new path.</summary>
    /// <param name="file">The damaged file; it must be closed.</param>
    /// <param name="now">For the name, UTC.</param>
    /// <exception cref="HistoryException">The file cannot be renamed.</exception>
    public static string RenameDamaged(string file, DateTimeOffset now)
    {
        var baseName = Path.Combine(
            Path.GetDirectoryName(file)!,
            Path.GetFileNameWithoutExtension(file) + now.ToString("'.damaged-'yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));
        try
        {
            var renamed = Free(baseName);
            File.Move(file, renamed);
            if (File.Exists(file + "-wal"))
            {
                File.Move(file + "-wal", renamed + "-wal");
            }

            File.Delete(file + "-shm");
            return renamed;
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            throw new HistoryException(
                HistoryFailure.Damaged, $"{file} is damaged and cannot be renamed ({FailureReason.From(e)}). Move it away by hand.", e);
        }
    }

    /// <summary>Finds an unused name, because a second can occur twice without a battery clock.</summary>
    private static string Free(string baseName)
    {
        var name = baseName + ".sqlite";
        for (var i = 2; File.Exists(name); i++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{baseName}-{i}.sqlite");
        }

        return name;
    }
}
