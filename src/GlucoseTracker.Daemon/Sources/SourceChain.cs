using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>
/// Several sources of the same person, in order. A source is polled only when the sources before it fail or have no recent reading. The
/// waits of a source apply even when the others are polled. All responses of a poll are returned.
/// </summary>
/// <param name="sources">The sources in the order of polling; at least one.</param>
/// <param name="nextAfter">The age of the newest reading from which the next source is polled too.</param>
/// <param name="time">The clocks.</param>
/// <param name="log">Logs each change of the active source.</param>
internal sealed class SourceChain(
    IReadOnlyList<ChainedSource> sources, TimeSpan nextAfter, TimeProvider time, ILogger<SourceChain> log) : IReadingSource
{
    /// <summary>How long the sensor's dates stay valid while the source that reports them does not respond.</summary>
    private static readonly TimeSpan SensorRetention = TimeSpan.FromHours(12);

    /// <summary>The retry policies in ascending order of their waits.</summary>
    private static readonly RetryPolicy[] RetriesBySoonest =
        [RetryPolicy.Fast, RetryPolicy.Scheduled, RetryPolicy.Backoff, RetryPolicy.Never, RetryPolicy.Infrequent,
            RetryPolicy.ServerDirected];

    /// <summary>Only LibreLinkUp identifies the person; without it the first source represents the person.</summary>
    private readonly ChainedSource _identifiesPerson = sources.FirstOrDefault(s => s.Source.Name == SourceNames.LibreLinkUp) ?? sources[0];

    private ChainedSource? _active;
    private string? _person;
    private (SensorInfo Sensor, TimeSpan At)? _sensor;

    /// <inheritdoc/>
    public string Name => (_active ?? sources[0]).Source.Name;

    /// <inheritdoc/>
    public bool AwaitsCredentials => sources.Any(s => s.Source.AwaitsCredentials);

    /// <inheritdoc/>
    public bool HasNewCredentials => sources.Any(s => s.Source.HasNewCredentials);

    /// <inheritdoc/>
    public async Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken)
    {
        var answers = await FetchInOrderAsync(source => source.IsDue, cancellationToken).ConfigureAwait(false);
        if (answers.Count == 0)
        {
            // Without a current reading, a source that may have recovered is polled early.
            answers = await FetchInOrderAsync(source => !source.IsDue && source.CanBeAskedEarly, cancellationToken).ConfigureAwait(false);
        }

        if (answers.Count == 0)
        {
            throw CombineFailures();
        }

        var (active, answer) = answers.MaxBy(a => a.Source.GetNewest(a.Answer)?.MeasuredAt ?? DateTimeOffset.MinValue);
        var why = answers[0].Source == active
            ? sources.TakeWhile(s => s != active).LastOrDefault(s => s.Failure is not null)?.Failure
            : null;
        SetActive(active, why?.Cause.ToString() ?? "age of the readings");
        return answer with
        {
            Others = [.. answers.Where(a => a.Source != active).Select(a => new SourcedResult(
            a.Source.Source.Name, a.Answer))]
        };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken)
    {
        var source = _active ?? sources[0];
        try
        {
            return await source.Source.FetchHistoryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SourceException e) when (e.Retry == RetryPolicy.ServerDirected)
        {
            // A pause of this source does not affect the other sources.
            source.RecordFailure(e);
            throw new SourceException(e.Cause, e.Message, e.Details, e) { Retry = RetryPolicy.Scheduled };
        }
    }

    /// <summary>Polls the sources in order until one has a recent reading. All returned readings belong to one person.</summary>
    private async Task<List<(ChainedSource Source, FetchResult Answer)>> FetchInOrderAsync(
        Func<ChainedSource, bool> isAsked, CancellationToken cancellationToken)
    {
        var answers = new List<(ChainedSource Source, FetchResult Answer)>();
        foreach (var source in sources.Where(isAsked))
        {
            if (await source.FetchAsync(cancellationToken).ConfigureAwait(false) is not { } answer)
            {
                continue;
            }

            _person = source == _identifiesPerson ? answer.Person ?? _person : _person;
            _sensor = answer.Sensor is { } sensor ? (sensor, time.Uptime()) : _sensor;
            answers.Add((source, answer));
            if (source.GetAge(answer) < nextAfter)
            {
                break;
            }
        }

        return [.. answers.Select(a => (a.Source, a.Answer with { Person = _person, Sensor = a.Answer.Sensor ?? GetRecentSensor() }))];
    }

    private SensorInfo? GetRecentSensor() => _sensor is { } known && time.Uptime() - known.At < SensorRetention ? known.Sensor : null;

    private void SetActive(ChainedSource active, string why)
    {
        if (active != (_active ?? sources[0]))
        {
            log.ActiveSourceChanged(active.Source.Name, why);
        }

        _active = active;
    }

    /// <summary>
    /// Creates the failure when all sources failed. The panel shows the cause of the first source. However, when its wait takes hours, the
    /// failure of a later source is reported, and the next attempt follows the source with the shortest wait.
    /// </summary>
    private SourceException CombineFailures()
    {
        var failures = sources.Select(s => s.Failure).OfType<SourceException>().ToList();
        var shown = failures.Find(f => f.Retry is RetryPolicy.Fast or RetryPolicy.Backoff or RetryPolicy.Scheduled)
            ?? failures.FindLast(f => f.Retry != RetryPolicy.Never)
            ?? failures[0];
        return new SourceException(
            shown.Cause, shown.Message, shown.Details,
            shown)
        { Retry = RetriesBySoonest.First(retry => failures.Exists(f => f.Retry == retry)) };
    }
}
