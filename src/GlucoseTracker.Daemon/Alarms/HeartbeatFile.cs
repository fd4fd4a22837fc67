using System.Globalization;
using System.Text;
using GlucoseTracker.Files;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>Remembers over restarts when the last sign of life was sent.</summary>
/// <param name="directory">Where; null: only in memory.</param>
public sealed class HeartbeatFile(string? directory)
{
    private const int MaxLength = 256;

    private readonly string? _file = directory is null ? null : Path.Combine(directory, "alive-sent");
    private DateTimeOffset? _last;

    /// <summary>When; null when never, or not known.</summary>
    public DateTimeOffset? LastSentAt
    {
        get => _last ??= Read();
        set
        {
            _last = value;
            if (_file is null || value is not { } at)
            {
                return;
            }

            try
            {
                AtomicFile.Write(_file, Encoding.UTF8.GetBytes(at.ToString("O", CultureInfo.InvariantCulture)), AtomicFile.OwnerOnly | UnixFileMode.GroupRead);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It stays in memory; after a restart the sign of life may come twice on one day.
            }
        }
    }

    private DateTimeOffset? Read()
    {
        try
        {
            return _file is not null && DateTimeOffset.TryParseExact(
                RegularFile.ReadText(_file, MaxLength, LinkRule.RefuseForRoot), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
