using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>A source whose waits survive a restart: requested waits, and waits that grow because the source requests none.</summary>
/// <remarks>In the process that decided a wait the poll schedule keeps it; here it is counted from the start of a process, on the monotonic
/// clock.</remarks>
internal sealed class PausedSource : IReadingSource
{
    private readonly IReadingSource _source;
    private readonly PauseFile _file;
    private readonly TimeProvider _time;
    private readonly TimeSpan _until;
    private ServicePause? _pause;

    /// <summary>Loads the wait of the previous process.</summary>
    public PausedSource(IReadingSource source, PauseFile file, TimeProvider time)
    {
        (_source, _file, _time) = (source, file, time);
        _pause = file.Load();
        _until = time.Uptime() + (_pause?.Remaining(time.GetUtcNow()) ?? TimeSpan.Zero);
    }

    /// <inheritdoc/>
    public string Name => _source.Name;

    /// <inheritdoc/>
    public bool AwaitsCredentials => _source.AwaitsCredentials;

    /// <inheritdoc/>
    public bool HasNewCredentials => _source.HasNewCredentials;

    /// <inheritdoc/>
    public Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken) =>
        AskAsync(() => _source.FetchCurrentAsync(cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken) =>
        AskAsync(() => _source.FetchHistoryAsync(cancellationToken));

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        if (_pause is { } kept && _until - _time.Uptime() is var left && left > TimeSpan.Zero)
        {
            throw new SourceException(
                kept.Cause, "The site has asked for a pause, and it is not over.", new CauseDetails { Source = _source.Name, Wait = left });
        }

        try
        {
            var answer = await ask().ConfigureAwait(false);
            if (_pause is not null)
            {
                Keep(null);
            }

            return answer;
        }
        catch (SourceException e) when (ServicePause.From(_pause, e.Cause, e.Retry, e.Details.Wait, _time.GetUtcNow()) is { } pause)
        {
            Keep(pause);
            throw new SourceException(e.Cause, e.Message, e.Details with { Wait = pause.Wait }, e) { Retry = e.Retry };
        }
    }

    private void Keep(ServicePause? pause)
    {
        _pause = pause;
        _file.Save(pause);
    }
}
