using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Files;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>
/// Stores the wait that a site requested across restarts. The file has one line: the hash of the site, seconds, Unix time, cause, failures,
/// and the seconds that the site requested.
/// </summary>
/// <param name="directory">The state directory; null to store nothing (the demo).</param>
/// <param name="site">The hash of the site's address. The wait of another site is ignored.</param>
/// <param name="log">Reports a failed write, once.</param>
/// <param name="fileName">The name of the file in the state directory.</param>
internal sealed class PauseFile(string? directory, string site, ILogger<PauseFile> log, string fileName = PauseFile.FileName)
{
    /// <summary>The file with the wait before the next read request.</summary>
    public const string FileName = "nightscout-pause";

    /// <summary>The file with the wait before the next upload.</summary>
    public const string UploadFileName = "nightscout-upload-pause";

    private const int MaxLength = 4096;
    private const long LastSecond = 253_402_300_799;
    private readonly string? _file = directory is null ? null : Path.Combine(directory, fileName);
    private bool _failed;

    /// <summary>Reads the stored wait; null when there is no valid one.</summary>
    public ServicePause? Load()
    {
        try
        {
            return _file is null ? null : Parse(RegularFile.ReadText(_file, MaxLength, LinkRule.RefuseForRoot));
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            return null;
        }
    }

    /// <summary>Stores a wait, or deletes it. A failure is logged once and has no other effect.</summary>
    public void Save(ServicePause? pause)
    {
        try
        {
            if (_file is not null && pause is not null)
            {
                AtomicFile.Write(_file, Encoding.UTF8.GetBytes(ToText(pause)));
            }
            else if (_file is not null)
            {
                AtomicFile.Delete(_file);
            }
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            if (!_failed)
            {
                log.PauseNotSaved(_file!, FailureReason.From(e));
            }

            _failed = true;
        }
    }

    private string ToText(ServicePause pause) => string.Create(
        CultureInfo.InvariantCulture,
        $"{site} {Math.Ceiling(pause.Wait.TotalSeconds)} {pause.DecidedAt.ToUnixTimeSeconds()} {pause.Cause} {pause.Failures} " +
        $"{Math.Ceiling(pause.Requested?.TotalSeconds ?? 0)}\n");

    private ServicePause? Parse(string text) =>
        text.Trim().Split(' ') is [var mark, var wait, var decided, var name, var failures, var named] && mark == site
        && Number(wait, (long)RetryDelay.MaxRequested.TotalSeconds) is { } seconds && Number(decided, LastSecond) is { } at
        && Enum.TryParse<ConnectionCause>(name, out var cause) && Enum.IsDefined(cause)
        && Number(failures, int.MaxValue) is { } count && Number(named, (long)RetryDelay.MaxRequested.TotalSeconds) is { } requested
            ? new ServicePause(
                TimeSpan.FromSeconds(seconds), DateTimeOffset.FromUnixTimeSeconds(at), cause, (int)count, requested > 0
                    ? TimeSpan.FromSeconds(requested)
                    : null)
            : null;

    private static long? Number(string text, long max) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max ? number : null;
}
