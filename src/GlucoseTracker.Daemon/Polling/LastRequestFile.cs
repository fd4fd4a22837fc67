using System.Text;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Files;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>
/// Remembers across restarts when the last request was sent, so that a daemon that is restarted in a loop keeps the floor between polls.
/// </summary>
/// <remarks>It lives in the runtime directory (memory) under systemd, so that a poll costs no write to the card.
/// Without a directory (the demo) nothing is remembered.</remarks>
public sealed class LastRequestFile(string? directory, TimeProvider time, ILogger<LastRequestFile> log)
{
    private const int MaxLength = 4096;
    private const string BootIdFile = "/proc/sys/kernel/random/boot_id";
    private readonly string? _file = directory is null ? null : Path.Combine(directory, "last-request");
    private readonly string _bootId = ReadOrNull(BootIdFile)?.Trim() ?? "";
    private bool _failed;

    /// <summary>How long ago the last request was sent, at least; null when none is known.</summary>
    public TimeSpan? GetElapsed() => _file is not null && ReadOrNull(_file) is { } text && LastRequestRecord.TryParse(text) is { } last
        ? last.GetElapsed(_bootId, time.Uptime(), time.GetUtcNow())
        : null;

    /// <summary>Keeps the instant. A failure is logged once and changes nothing else.</summary>
    public void Write(TimeSpan uptime)
    {
        if (_file is null)
        {
            return;
        }

        try
        {
            AtomicFile.Write(_file, Encoding.UTF8.GetBytes(new LastRequestRecord(_bootId, uptime, time.GetUtcNow()).ToText()), AtomicFile.OwnerOnly | UnixFileMode.GroupRead);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!_failed)
            {
                log.LastRequestNotSaved(_file, FailureReason.From(e));
            }

            _failed = true;
        }
    }

    /// <summary>Nothing was sent after all: the next process need not keep away.</summary>
    public void Delete()
    {
        try
        {
            if (_file is not null)
            {
                File.Delete(_file);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LastRequestNotSaved(_file!, FailureReason.From(e));
        }
    }

    private static string? ReadOrNull(string file)
    {
        try
        {
            return RegularFile.ReadText(file, MaxLength, LinkRule.RefuseForRoot);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
