using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>
/// Lets the readings of answers into the state and says there what the last poll means. Both hang on the clock; when the clock is set before
/// the next poll, it is done again, so that "clock not set" goes at once. Used by one thread at a time.
/// </summary>
public sealed class PollStanding(TrackerState state, ClockTrustMonitor clock, IDeviceStatus facts, TimeProvider time, ILogger<PollWorker> log)
{
    /// <summary>How often the clock is looked at while it is not trusted.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>How often the network is looked at while it is missing.</summary>
    private static readonly TimeSpan LookForNetwork = TimeSpan.FromSeconds(5);

    private Action? _sayAgain;
    private bool _withoutNetwork;
    private bool _clockWasTrusted;

    /// <summary>What can be shown of all that is known, now.</summary>
    public CurrentReadings Current => CurrentReadings.From(state.Current.Sources, clock.Current, time.ReadClocks());

    /// <summary>The sources answered: the one that speaks first, then the others that were asked.</summary>
    public void Answered(IReadOnlyList<SourcedResult> answers)
    {
        var person = answers[0].Answer.Person;
        if (person is not null && state.Current.Person is { } known && known != person)
        {
            state.Update(s => s with { Intake = s.Intake.Forget(), Sources = SourceSeries.Empty });
        }

        foreach (var (source, answer) in answers)
        {
            var before = state.Current.Intake;
            clock.ObservePage(source, answer.Page, reading => before.IsNew(source, reading));
            state.Update(s => s with { Intake = s.Intake.TakePage(source, answer.Page, time.Uptime()) });
        }

        Say(answers);
    }

    /// <summary>A history request was answered, after a poll that was answered so.</summary>
    public void TookHistory(string source, IReadOnlyList<Reading> history, IReadOnlyList<SourcedResult> answers)
    {
        state.Update(s => s with { Intake = s.Intake.TakeHistory(source, history, time.Uptime()) });
        Say(answers);
    }

    /// <summary>The source failed. Returns what that is called by what this device knows of itself.</summary>
    public ConnectionCause Failed(string source, SourceException failure)
    {
        _clockWasTrusted = clock.Current.IsTrusted;
        var end = time.Uptime() + failure.Facts.Wait;
        _sayAgain = () => Failed(source, new SourceException(failure.Cause, failure.Message, failure.Facts with { Wait = end - time.Uptime() }, failure));
        // A phone in the own network needs no way out of it.
        var cause = FailureExplanation.Describe(failure.Cause, facts.HasNetwork || failure.Facts.Source == SourceNames.Phone, _clockWasTrusted);
        _withoutNetwork = cause == ConnectionCause.NetworkDown;
        if (state.Current.Cause?.Cause != cause)
        {
            log.PollFailed(source, cause, failure.Message);
        }

        state.SetCause(time, cause, failure.Facts, Placed);
        return cause;
    }

    /// <summary>Says it again as soon as the clock is trusted; until then, or until it is cancelled.</summary>
    public async Task FollowClockAsync(CancellationToken cancellationToken)
    {
        while (!_clockWasTrusted && _sayAgain is { } sayAgain && !cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(Look, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!cancellationToken.IsCancellationRequested && clock.Current.IsTrusted)
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
            if (_withoutNetwork && facts.HasNetwork)
            {
                _withoutNetwork = false;
                return;
            }
        }
    }

    private void Say(IReadOnlyList<SourcedResult> answers)
    {
        (_clockWasTrusted, _withoutNetwork) = (clock.Current.IsTrusted, false);
        _sayAgain = () => Say(answers);
        var (speaker, was) = (answers[0], state.Current.Cause);
        state.Update(s =>
        {
            var next = Placed(s) with { Sensor = speaker.Answer.Sensor, Person = speaker.Answer.Person ?? s.Person };
            return next.WithCause(time, AnswerCause.From(answers, next.Sources, next.SensorLife, clock.Current, time.ReadClocks()));
        });
        if (was?.Cause.IsConnectionLost() == true)
        {
            log.SourceRecovered(speaker.Source, was.Cause);
        }

        if (state.Current.Cause is { } cause && was?.Cause != cause.Cause)
        {
            log.NoNewReading(speaker.Source, cause.Cause);
        }
    }

    /// <summary>With what can be placed now, and without what is too old. Without a clock nothing is too old.</summary>
    private TrackerSnapshot Placed(TrackerSnapshot snapshot)
    {
        var (known, at) = (clock.Current, time.ReadClocks());
        var (intake, sources) = snapshot.Intake.Place(snapshot.Sources, known, at);
        return snapshot with { Intake = intake, Sources = known.Now(at) is { } now ? sources.Since(now.Instant - PollWorker.Retention) : sources };
    }
}
