using GlucoseTracker.Domain;
using GlucoseTracker.Pi.Clock;
using GlucoseTracker.Pi.State;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Workers;

/// <summary>
/// Says in the state what the last poll means. Part of that hangs on the clock; when the clock is set before the next poll, it is said
/// again, so that "clock not set" goes at once. Used by one thread at a time.
/// </summary>
internal sealed class PollStanding(TrackerState state, ClockWatch clock, IDeviceFacts facts, TimeProvider time, ILogger<PollWorker> log)
{
    /// <summary>How often the clock is looked at while it is not trusted.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>How often the network is looked at while it is missing.</summary>
    private static readonly TimeSpan LookForNetwork = TimeSpan.FromSeconds(5);

    private Action? _sayAgain;
    private bool _withoutNetwork;
    private bool _clockWasTrusted;

    /// <summary>The series with the answer's reading, unless that is ahead of a clock that can be believed.</summary>
    public SourceSeries With(SourceSeries known, string source, SourceAnswer answer) =>
        answer.Current is { } current && !(clock.IsTrusted() && FutureReadings.IsAhead(current, time.GetUtcNow())) ? known.Merge(source, [current]) : known;

    /// <summary>The source answered; <paramref name="known"/> is what is known with the answer.</summary>
    public void Answered(string source, SourceSeries known, SourceAnswer answer)
    {
        (_clockWasTrusted, _withoutNetwork) = (clock.IsTrusted(), false);
        _sayAgain = () => Answered(source, With(state.Current.Sources, source, answer), answer);
        var now = time.GetUtcNow();
        var kept = known.Since(now - PollWorker.Kept);
        var (cause, causeFacts) = Of(kept.Merged.Newest, answer, now);
        var was = state.Current.Cause;
        if (was?.Cause.IsConnectionLost() == true)
        {
            log.Healed(source, was.Cause);
        }

        if (cause is { } standing && was?.Cause != standing)
        {
            log.Standing(source, standing);
        }

        state.SetCause(time, cause, causeFacts, s => s with { Sources = kept, Sensor = answer.Sensor, Person = answer.Person ?? s.Person });
    }

    /// <summary>The source failed. Returns what that is called by what this device knows of itself.</summary>
    public ConnectionCause Failed(string source, SourceException failure)
    {
        _clockWasTrusted = clock.IsTrusted();
        var end = time.Uptime() + failure.Facts.Wait;
        _sayAgain = () => Failed(source, new SourceException(failure.Cause, failure.Message, failure.Facts with { Wait = end - time.Uptime() }, failure));
        var cause = FailureExplanation.Of(failure.Cause, facts.NetworkWorks, _clockWasTrusted);
        _withoutNetwork = cause == ConnectionCause.NetworkDown;
        if (state.Current.Cause?.Cause != cause)
        {
            log.Failed(source, cause, failure.Message);
        }

        state.SetCause(time, cause, failure.Facts, s => s);
        return cause;
    }

    /// <summary>Says it again as soon as the clock is trusted; until then, or until it is cancelled.</summary>
    public async Task FollowClockAsync(CancellationToken cancellationToken)
    {
        while (!_clockWasTrusted && _sayAgain is { } sayAgain && !cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(Look, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!cancellationToken.IsCancellationRequested && clock.IsTrusted())
            {
                sayAgain();
            }
        }
    }

    /// <summary>Ends when the network, without which the last poll failed, is there again, once; else when it is cancelled.</summary>
    public async Task NetworkReturnsAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(_withoutNetwork ? LookForNetwork : Timeout.InfiniteTimeSpan, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_withoutNetwork && facts.NetworkWorks)
            {
                _withoutNetwork = false;
                return;
            }
        }
    }

    /// <summary>Without a clock that can be believed, and with a reading from the future, no age can be told: neither is called late or early.</summary>
    private (ConnectionCause? Cause, CauseFacts Facts) Of(Reading? newest, SourceAnswer answer, DateTimeOffset now)
    {
        var (cause, causeFacts) = WithoutRefused(newest, answer, now);
        return cause is ConnectionCause.NoReadingYet or ConnectionCause.PhoneSilent && answer.Unreadable?.GetCause(newest) is { } refused ? refused : (cause, causeFacts);
    }

    private (ConnectionCause? Cause, CauseFacts Facts) WithoutRefused(Reading? newest, SourceAnswer answer, DateTimeOffset now) =>
        !clock.IsTrusted() ? (ConnectionCause.ClockNotTrusted, CauseFacts.None)
        : Standing.Of(
            answer.Current is { } current && FutureReadings.IsAhead(current, now) ? current : newest,
            SensorLife.Create(answer.Sensor, state.Current.SensorDays, newest),
            now);
}
