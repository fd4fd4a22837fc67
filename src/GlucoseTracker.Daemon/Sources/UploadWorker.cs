using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Nightscout;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>
/// Sends what LibreLinkUp told to a Nightscout site, soon after it came. What Nightscout told is never sent back. A site that fails is
/// tried again later and holds nothing else up.
/// </summary>
internal sealed class UploadWorker(
    NightscoutUpload upload, TrackerState state, TimeProvider time, ILogger<UploadWorker> log) : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMinutes(5);

    /// <summary>After a start so much is sent again; the site keeps one entry of each.</summary>
    private static readonly TimeSpan ResendWindow = TimeSpan.FromHours(12);

    private ReadingSeries _seen = ReadingSeries.Empty;
    private SourceSeries _sent = SourceSeries.Empty;
    private readonly FailureGate<ConnectionCause> _failures = new();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var change = state.NextChange();
            var told = state.Current.Sources.Get(SourceNames.LibreLinkUp);
            if (!ReferenceEquals(told, _seen) && !await SendAsync(told, stoppingToken).ConfigureAwait(false))
            {
                await Task.Delay(RetryDelay, time, stoppingToken).ConfigureAwait(false);
                continue;
            }

            await change.WaitAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> SendAsync(ReadingSeries told, CancellationToken cancellationToken)
    {
        var now = SourceSeries.Empty.Merge(SourceNames.LibreLinkUp, told);
        var news = now.ChangedSince(_sent).Select(r => r.Reading).Where(r => told.Newest!.MeasuredAt - r.MeasuredAt <= ResendWindow)
            .ToList();
        try
        {
            await upload.SendAsync(news, cancellationToken).ConfigureAwait(false);
        }
        catch (SourceException e)
        {
            if (_failures.Fail(e.Cause))
            {
                log.UploadFailed(e.Cause, e.Message);
            }

            return false;
        }

        if (_failures.Succeed())
        {
            log.UploadRecovered();
        }

        (_seen, _sent) = (told, now);
        return true;
    }
}
