using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>
/// Several sources of the same person, in order. The next one is asked while those before it fail or have nothing young. A source that
/// wants to be left alone is left alone, however often the others are asked. All answers of a poll are passed on.
/// </summary>
/// <param name="sources">The sources in the order in which they are asked; at least one.</param>
/// <param name="nextAfter">The age of the newest reading from which the next source is asked too.</param>
/// <param name="time">The clocks.</param>
/// <param name="log">Told of each change of the speaker.</param>
internal sealed class SourceChain(
    IReadOnlyList<ChainedSource> sources, TimeSpan nextAfter, TimeProvider time, ILogger<SourceChain> log) : IReadingSource
{
    /// <summary>How long the sensor's dates hold while the source that tells them is silent.</summary>
    private static readonly TimeSpan SensorRetention = TimeSpan.FromHours(12);

    /// <summary>From the one that may be asked again soonest to the one that wants to be left alone longest.</summary>
    private static readonly RetryPolicy[] RetriesBySoonest =
        [RetryPolicy.Fast, RetryPolicy.Scheduled, RetryPolicy.Backoff, RetryPolicy.Never, RetryPolicy.Infrequent,
            RetryPolicy.ServerDirected];

    /// <summary>Only LibreLinkUp can tell people apart; without it the first source stands for the person.</summary>
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
            // With nothing to show, nobody waits for a source that may be there again.
            answers = await FetchInOrderAsync(source => !source.IsDue && source.CanBeAskedEarly, cancellationToken).ConfigureAwait(false);
        }

        if (answers.Count == 0)
        {
            throw CombineFailures();
        }

        var (speaker, spoken) = answers.MaxBy(a => a.Source.GetNewest(a.Answer)?.MeasuredAt ?? DateTimeOffset.MinValue);
        var why = answers[0].Source == speaker
            ? sources.TakeWhile(s => s != speaker).LastOrDefault(s => s.Failure is not null)?.Failure
            : null;
        SetActive(speaker, why?.Cause.ToString() ?? "age of the readings");
        return spoken with
        {
            Others = [.. answers.Where(a => a.Source != speaker).Select(a => new SourcedResult(
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
            // Its pause is its own: the others are asked as usual.
            source.RecordFailure(e);
            throw new SourceException(e.Cause, e.Message, e.Facts, e) { Retry = RetryPolicy.Scheduled };
        }
    }

    /// <summary>Asks in order until one has something young; what it returns belongs to one person.</summary>
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

    private void SetActive(ChainedSource speaker, string why)
    {
        if (speaker != (_active ?? sources[0]))
        {
            log.ActiveSourceChanged(speaker.Source.Name, why);
        }

        _active = speaker;
    }

    /// <summary>
    /// All fail. What the panel says follows the first; but one that will not be asked for hours must not keep the others from being asked,
    /// so then the failure of a later one counts, and the next try follows the one that may be asked soonest.
    /// </summary>
    private SourceException CombineFailures()
    {
        var failures = sources.Select(s => s.Failure).OfType<SourceException>().ToList();
        var shown = failures.Find(f => f.Retry is RetryPolicy.Fast or RetryPolicy.Backoff or RetryPolicy.Scheduled)
            ?? failures.FindLast(f => f.Retry != RetryPolicy.Never)
            ?? failures[0];
        return new SourceException(
            shown.Cause, shown.Message, shown.Facts,
            shown)
        { Retry = RetriesBySoonest.First(retry => failures.Exists(f => f.Retry == retry)) };
    }
}
