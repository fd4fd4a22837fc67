using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Nightscout;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>
/// Uploads readings of LibreLinkUp to a Nightscout site soon after they arrive. Readings of Nightscout are never uploaded. A failing site
/// is retried later and does not affect other workers. A wait that the site requests, at most one day, is kept across restarts.
/// </summary>
internal sealed class UploadWorker(
    NightscoutUpload upload, PauseFile pauses, TrackerState state, TimeProvider time, ILogger<UploadWorker> log) : BackgroundService
{
    private static readonly TimeSpan MinRetryDelay = TimeSpan.FromMinutes(5);

    /// <summary>The period of readings that are uploaded again after a start; the site ignores duplicates.</summary>
    private static readonly TimeSpan ResendWindow = TimeSpan.FromHours(12);

    private ReadingSeries _seen = ReadingSeries.Empty;
    private SourceSeries _sent = SourceSeries.Empty;
    private readonly FailureGate<ConnectionCause> _failures = new();
    private ServicePause? _pause;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _pause = pauses.Load();
        await Task.Delay(_pause?.Remaining(time.GetUtcNow()) ?? TimeSpan.Zero, time, stoppingToken).ConfigureAwait(false);
        while (!stoppingToken.IsCancellationRequested)
        {
            var change = state.NextChange();
            var series = state.Current.Sources.Get(SourceNames.LibreLinkUp);
            if (!ReferenceEquals(series, _seen) && await SendAsync(series, stoppingToken).ConfigureAwait(false) is { } wait)
            {
                await Task.Delay(wait, time, stoppingToken).ConfigureAwait(false);
                continue;
            }

            await change.WaitAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    /// <summary>Uploads new readings. Returns the wait before the next attempt; null when the site has accepted all readings.</summary>
    private async Task<TimeSpan?> SendAsync(ReadingSeries series, CancellationToken cancellationToken)
    {
        var now = SourceSeries.Empty.Merge(SourceNames.LibreLinkUp, series);
        var newReadings = now.ChangedSince(_sent).Select(r => r.Reading)
            .Where(r => series.Newest!.MeasuredAt - r.MeasuredAt <= ResendWindow)
            .ToList();
        try
        {
            await upload.SendAsync(newReadings, cancellationToken).ConfigureAwait(false);
        }
        catch (SourceException e)
        {
            if (_failures.Fail(e.Cause))
            {
                log.UploadFailed(e.Cause, e.Message);
            }

            Keep(ServicePause.From(_pause, e.Cause, e.Retry, e.Details.Wait, time.GetUtcNow()));
            return _pause?.Wait > MinRetryDelay ? _pause.Wait : MinRetryDelay;
        }

        if (_failures.Succeed())
        {
            log.UploadRecovered();
        }

        Keep(null);
        (_seen, _sent) = (series, now);
        return null;
    }

    private void Keep(ServicePause? pause)
    {
        if (pause != _pause)
        {
            pauses.Save(pause);
        }

        _pause = pause;
    }
}
