using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Connection;

/// <summary>Derives the cause for missing readings from all responses of a poll.</summary>
public static class AnswerCause
{
    /// <summary>Returns the cause with details; null when there is a current reading.</summary>
    /// <param name="answers">The responses of the poll; the first is that of the active source.</param>
    /// <param name="known">All known readings, including those of the responses.</param>
    /// <param name="sensor">The sensor's life; null when the sensor's dates are unknown.</param>
    /// <param name="clock">The knowledge of the clocks.</param>
    /// <param name="now">The present instant on both clocks.</param>
    public static (ConnectionCause? Cause, CauseDetails Details) From(
        IReadOnlyList<SourcedResult> answers, SourceSeries known, SensorLife? sensor, ClockKnowledge clock, ClockReading now)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(clock);
        var full = answers.Where(a => a.Answer.Page.Count > 0).ToList();
        if (full.Count > 0 && full.TrueForAll(a => IsAhead(a, clock, now)))
        {
            return (ConnectionCause.ReadingAhead, new CauseDetails { Source = full[0].Source });
        }

        var current = CurrentReadings.From(known, clock, now);
        return current.Doubt switch
        {
            AgeDoubt.ClockNotTrusted => (ConnectionCause.ClockNotTrusted, CauseDetails.None),
            AgeDoubt.ClocksDisagree => (ConnectionCause.ClocksDisagree, new CauseDetails { Source = current.DoubtedSource }),
            AgeDoubt.DeviceClockFast => (ConnectionCause.ReadingAhead, new CauseDetails { Source = current.DoubtedSource }),
            AgeDoubt.None => SelectCause(answers, current, sensor, PresentFor(current, clock, now)),
        };
    }

    /// <summary>When there is no new reading but there are unreadable entries, they are the cause.</summary>
    private static (ConnectionCause? Cause, CauseDetails Details) SelectCause(
        IReadOnlyList<SourcedResult> answers, CurrentReadings current, SensorLife? sensor, DateTimeOffset now)
    {
        var found = NoDataDiagnosis.From(current.Newest, sensor, now);
        return found.Cause is ConnectionCause.NoReadingYet or ConnectionCause.PhoneSilent
            && answers.Select(a => a.Answer.Unreadable?.GetCause(current.Newest))
                .FirstOrDefault(cause => cause is not null) is { } unreadable
            ? unreadable
            : found;
    }

    /// <summary>The present instant by the clock that stamped the newest reading.</summary>
    private static DateTimeOffset PresentFor(CurrentReadings current, ClockKnowledge clock, ClockReading now) =>
        current is { Newest: { } newest, Age: { } age } ? newest.MeasuredAt + age.Oldest : clock.Now(now)?.Instant ?? now.Wall;

    /// <summary>True when a response is unusable because all its readings are ahead.</summary>
    private static bool IsAhead(SourcedResult answer, ClockKnowledge clock, ClockReading now) =>
        clock.GetDoubt(answer.Source) == AgeDoubt.DeviceClockFast
        || (clock.ReferenceFor(answer.Source, now) is { } reference && answer.Answer.Page.All(reference.IsAhead));
}
