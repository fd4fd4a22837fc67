using System.Globalization;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>Renames a state file that the program cannot live with. Nothing is deleted.</summary>
internal static class StateFile
{
    /// <summary>Renames the file to "NAME.unusable-20261128-151500" beside it, and returns the new path; null when there is no such file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="now">For the name, UTC.</param>
    /// <exception cref="IOException">It cannot be renamed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be renamed.</exception>
    public static string? SetAside(string file, DateTimeOffset now)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var stem = file + now.ToString("'.unusable-'yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var aside = stem;
        for (var i = 2; File.Exists(aside); i++)
        {
            aside = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}");
        }

        File.Move(file, aside);
        return aside;
    }
}
