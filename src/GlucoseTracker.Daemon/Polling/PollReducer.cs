using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>
/// Computes the state at the start of a poll and after each of its results: readings, sensor, person, cause and key feedback. The
/// functions are pure. Readings and cause depend on the clock, so the last result is applied again when the clock becomes trusted before
/// the next poll.
/// </summary>
public static class PollReducer
{
    /// <summary>
    /// How long readings are kept in memory: 27 hours. At midnight, the last night began 26 hours ago, or 27 when the clocks went back in
    /// between.
    /// </summary>
    internal static readonly TimeSpan Retention = TimeSpan.FromHours(27);

    /// <summary>Computes the state when a poll begins.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="byKey">True when a key requested the poll.</param>
    /// <param name="clock">The knowledge of the clocks.</param>
    /// <param name="now">Both clocks of the device.</param>
    public static TrackerSnapshot Begin(TrackerSnapshot state, bool byKey, ClockKnowledge clock, ClockReading now)
    {
        ArgumentNullException.ThrowIfNull(state);
        var started = state with { Intake = state.Intake.BeginPoll() };
        started = started with
        {
            Poll = state.Poll with
            {
                IsWaiting = false,
                IsInFlight = true,
                NewestBefore = started.GetCurrent(clock, now).Newest?.MeasuredAt,
            },
        };
        return byKey ? RequestFeedback(started, now.Uptime) : started;
    }

    /// <summary>Computes the state after a key press during a poll: the end of this poll gives the feedback. Otherwise unchanged.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="uptime">The instant of the key press, on the monotonic clock.</param>
    public static TrackerSnapshot RequestFeedback(TrackerSnapshot state, TimeSpan uptime)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Poll.IsInFlight
            ? state with { Poll = state.Poll with { IsRequestedByKey = true, RequestedAt = uptime }, KeyFeedback = null }
            : state;
    }

    /// <summary>
    /// Computes the state after a result. The result ends the poll that is in flight, unless the history is due. When the result is
    /// <see cref="PollState.LastResult"/>, its readings are already in the state and are only evaluated again.
    /// </summary>
    /// <param name="state">The state before.</param>
    /// <param name="result">The result of the source.</param>
    /// <param name="clock">The knowledge of the clocks, including the stamps of the result.</param>
    /// <param name="now">Both clocks of the device.</param>
    public static TrackerSnapshot Apply(TrackerSnapshot state, PollResult result, ClockKnowledge clock, ClockReading now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(clock);
        var next = Place(ReferenceEquals(result, state.Poll.LastResult) ? state : Receive(state, result, now), clock, now);
        var (cause, details) = next.Poll.LastResult switch
        {
            ReadingsFetched fetched => AnswerCause.From(fetched.Answers, next.Sources, next.SensorLife, clock, now),
            FetchFailed failed => Explain(failed, clock, now),
            _ => (next.Cause?.Cause, next.Cause?.Details ?? CauseDetails.None),
        };
        next = next with
        {
            Cause = cause is { } known
                ? new CauseState(known, details, state.Cause?.Cause == known ? state.Cause.Since : now.Wall, now.Uptime)
                : null,
            Poll = next.Poll with { WasClockTrusted = clock.IsTrusted },
        };
        return !next.Poll.IsInFlight ? next
            : IsHistoryDue(next, result, clock, now) ? next with { Poll = next.Poll with { IsHistoryDue = true } }
            : End(next, result, clock, now);
    }

    /// <summary>The earlier readings of the same person, by which the new readings of a result are found.</summary>
    public static ReadingIntake GetIntake(TrackerSnapshot state, ReadingsFetched fetched) =>
        IsOtherPerson(state, fetched) ? state.Intake.WithoutReadings() : state.Intake;

    private static TrackerSnapshot Receive(TrackerSnapshot state, PollResult result, ClockReading now) => result switch
    {
        ReadingsFetched fetched => Receive(state, fetched, now),
        HistoryFetched history => state with
        {
            Intake = state.Intake.WithHistory(history.Source, history.Readings, now.Uptime),
            Poll = state.Poll with { HistoryFetchedAt = now.Uptime, HistoryFailedAt = null },
        },
        HistoryFailed => state with { Poll = state.Poll with { HistoryFailedAt = now.Uptime } },
        _ => state with { Poll = state.Poll with { LastResult = result } },
    };

    private static TrackerSnapshot Receive(TrackerSnapshot state, ReadingsFetched fetched, ClockReading now)
    {
        var (intake, active) = (GetIntake(state, fetched), fetched.Answers[0].Answer);
        foreach (var (source, answer) in fetched.Answers)
        {
            intake = intake.WithPage(source, answer.Page, now.Uptime);
        }

        return state with
        {
            Intake = intake,
            Sources = IsOtherPerson(state, fetched) ? SourceSeries.Empty : state.Sources,
            Sensor = active.Sensor,
            Person = active.Person ?? state.Person,
            Poll = state.Poll with { LastResult = fetched },
        };
    }

    /// <summary>
    /// True when the poll also fetches the history. False for a source whose newest reading is ahead, because the same wrong clock could
    /// have stamped its history.
    /// </summary>
    private static bool IsHistoryDue(TrackerSnapshot state, PollResult result, ClockKnowledge clock, ClockReading now)
    {
        var instant = clock.Now(now)?.Instant ?? now.Wall;
        return result is ReadingsFetched && !clock.IsSuspected(result.Source) && HistoryPlan.IsDue(
            state.Series, instant, instant - (now.Uptime - state.Poll.HistoryFetchedAt), now.Uptime - state.Poll.HistoryFailedAt);
    }

    private static TrackerSnapshot End(TrackerSnapshot state, PollResult result, ClockKnowledge clock, ClockReading now)
    {
        var poll = state.Poll;
        var feedback = result is FetchFailed ? KeyFeedbackKind.NoResponse
            : CurrentReadings.From(state.Sources, clock, now).Newest?.MeasuredAt > (poll.NewestBefore ?? DateTimeOffset.MinValue)
                ? KeyFeedbackKind.NewValue
            : KeyFeedbackKind.NothingNewer;
        return state with
        {
            Poll = poll with
            {
                IsInFlight = false,
                IsHistoryDue = false,
                IsRequestedByKey = false,
                LastPollAt = now.Wall,
                HasPolled = true,
            },
            KeyFeedback = poll.IsRequestedByKey ? new KeyFeedbackState(new KeyFeedback(feedback), now.Uptime) : state.KeyFeedback,
        };
    }

    private static bool IsOtherPerson(TrackerSnapshot state, ReadingsFetched fetched) =>
        fetched.Answers[0].Answer.Person is { } person && state.Person is { } known && known != person;

    /// <summary>
    /// Adds the readings whose age has become known, and removes old readings. Without a clock, no reading is removed.
    /// </summary>
    private static TrackerSnapshot Place(TrackerSnapshot state, ClockKnowledge clock, ClockReading now)
    {
        var (intake, sources) = state.Intake.Admit(state.Sources, clock, now);
        return state with
        {
            Intake = intake,
            Sources = clock.Now(now) is { } present ? sources.Since(present.Instant - Retention) : sources,
        };
    }

    private static (ConnectionCause? Cause, CauseDetails Details) Explain(FetchFailed failed, ClockKnowledge clock, ClockReading now) => (
        FailureExplanation.Describe(failed.Failure.Cause, failed.HasNetwork, clock.IsTrusted),
        failed.Failure.Details with { Wait = failed.Failure.Details.Wait - (now.Uptime - failed.FailedAt) });
}
