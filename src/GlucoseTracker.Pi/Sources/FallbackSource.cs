using GlucoseTracker.Domain;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Sources;

/// <summary>
/// Two sources of the same person. The second is asked only while the first fails or has nothing young. A first source that wants to be
/// left alone is left alone, however often the second is asked.
/// </summary>
/// <param name="first">The one that counts.</param>
/// <param name="second">The one that fills in.</param>
/// <param name="after">The age of the first's newest reading from which the second is asked too.</param>
/// <param name="firstSchedule">When a first source that failed may be asked again.</param>
/// <param name="time">The clocks.</param>
/// <param name="log">Told of each change of the speaker.</param>
internal sealed class FallbackSource(
    IReadingSource first, IReadingSource second, TimeSpan after, PollSchedule firstSchedule, TimeProvider time, ILogger<FallbackSource> log) : IReadingSource
{
    private IReadingSource? _speaker;
    private SourceException? _failure;
    private string? _person;

    /// <inheritdoc/>
    public string Name => (_speaker ?? first).Name;

    /// <inheritdoc/>
    public bool AwaitsCredentials => first.AwaitsCredentials;

    /// <inheritdoc/>
    public bool HasNewCredentials => first.HasNewCredentials;

    /// <inheritdoc/>
    public async Task<SourceAnswer> FetchCurrentAsync(CancellationToken cancellationToken)
    {
        var answer = await AskFirstAsync(cancellationToken).ConfigureAwait(false);
        if (answer is not null && AgeOf(answer) < after)
        {
            return Speaks(first, answer, null);
        }

        SourceAnswer filled;
        try
        {
            filled = await second.FetchCurrentAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SourceException e)
        {
            return answer is not null ? Speaks(first, answer, null) : throw Worse(_failure!, e);
        }

        filled = filled with { Person = _person, Sensor = answer?.Sensor };
        if (answer is null)
        {
            return Speaks(second, filled, _failure!.Cause);
        }

        // Both answers go on: what one of them lacks, or tells of the future, never hides what the other tells.
        return UsableOf(filled) is not { } newer || UsableOf(answer)?.MeasuredAt >= newer.MeasuredAt
            ? Speaks(first, answer with { Others = [new SourcedAnswer(second.Name, filled)] }, null)
            : Speaks(second, filled with { Others = [new SourcedAnswer(first.Name, answer)] }, null);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken) => (_speaker ?? first).FetchHistoryAsync(cancellationToken);

    private async Task<SourceAnswer?> AskFirstAsync(CancellationToken cancellationToken)
    {
        if (_failure is not null && time.Uptime() < firstSchedule.NextAt && !first.HasNewCredentials)
        {
            return null;
        }

        firstSchedule.Started(time.Uptime());
        try
        {
            var answer = await first.FetchCurrentAsync(cancellationToken).ConfigureAwait(false);
            firstSchedule.Succeeded(time.Uptime(), AgeOf(answer));
            (_failure, _person) = (null, answer.Person ?? _person);
            return answer;
        }
        catch (SourceException e)
        {
            firstSchedule.Failed(time.Uptime(), e.Cause, e.Facts.Wait);
            _failure = e;
            return null;
        }
    }

    private TimeSpan? AgeOf(SourceAnswer answer) => PresentOf(answer).Instant - UsableOf(answer)?.MeasuredAt;

    /// <summary>The newest reading that is not ahead.</summary>
    private Reading? UsableOf(SourceAnswer answer) => answer.Page.LastOrDefault(r => !PresentOf(answer).IsAhead(r));

    /// <summary>The answer's own date comes first: right after a start this device's clock may be years behind.</summary>
    private ReferenceTime PresentOf(SourceAnswer answer) =>
        new(answer is { IsServerTimeVerified: true, ServerTime: { } date } ? date : time.GetUtcNow());

    private SourceAnswer Speaks(IReadingSource speaker, SourceAnswer answer, ConnectionCause? why)
    {
        if (!ReferenceEquals(speaker, _speaker ?? first))
        {
            log.Speaks(speaker.Name, why?.ToString() ?? "age of the readings");
        }

        _speaker = speaker;
        return answer;
    }

    /// <summary>
    /// Both fail. What the panel says follows the first; but a first source that will not be asked for hours must not keep the second
    /// from being asked, so then the second's failure counts.
    /// </summary>
    private static SourceException Worse(SourceException ofFirst, SourceException ofSecond) =>
        ofFirst.Cause.Retry() is RetryClass.Soon or RetryClass.Patient or RetryClass.Ordinary || ofSecond.Cause.Retry() == RetryClass.Never ? ofFirst : ofSecond;
}
