using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>
/// Computes the state after a poll: readings, sensor, person and cause. The function is pure. Readings and cause depend on the clock, so
/// the last result is applied again when the clock becomes trusted before the next poll.
/// </summary>
public static class PollReducer
{
    /// <summary>
    /// How long readings are kept in memory: 27 hours. At midnight, the last night began 26 hours ago, or 27 when the clocks went back in
    /// between.
    /// </summary>
    internal static readonly TimeSpan Retention = TimeSpan.FromHours(27);

    /// <summary>
    /// Computes the state after a result. When the result is <see cref="PollState.LastResult"/>, its readings are already in the state and
    /// are only evaluated again.
    /// </summary>
    /// <param name="state">The state before.</param>
    /// <param name="result">What the source returned.</param>
    /// <param name="clock">What is known of the clocks, including the stamps of the result.</param>
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
        return next with
        {
            Cause = cause is { } known
                ? new CauseState(known, details, state.Cause?.Cause == known ? state.Cause.Since : now.Wall, now.Uptime)
                : null,
            Poll = next.Poll with { WasClockTrusted = clock.IsTrusted },
        };
    }

    /// <summary>The earlier readings of the same person, by which the new readings of a result are found.</summary>
    public static ReadingIntake GetIntake(TrackerSnapshot state, ReadingsFetched fetched) =>
        IsOtherPerson(state, fetched) ? state.Intake.WithoutReadings() : state.Intake;

    private static TrackerSnapshot Receive(TrackerSnapshot state, PollResult result, ClockReading now) => result switch
    {
        ReadingsFetched fetched => Receive(state, fetched, now),
        HistoryFetched history => state with { Intake = state.Intake.WithHistory(history.Source, history.Readings, now.Uptime) },
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
            Sources = clock.Now(now) is { } present
            ? sources.Since(present.Instant - Retention)
            : sources
        };
    }

    private static (ConnectionCause? Cause, CauseDetails Details) Explain(FetchFailed failed, ClockKnowledge clock, ClockReading now) => (
        FailureExplanation.Describe(failed.Failure.Cause, failed.HasNetwork, clock.IsTrusted),
        failed.Failure.Details with { Wait = failed.Failure.Details.Wait - (now.Uptime - failed.FailedAt) });
}
