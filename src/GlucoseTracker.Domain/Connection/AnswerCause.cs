using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Connection;

/// <summary>What the answers of a poll mean, all sources together: null when all is well.</summary>
public static class AnswerCause
{
    /// <summary>The cause and what else is known of it.</summary>
    /// <param name="answers">The answers of the poll; the first is the one that speaks.</param>
    /// <param name="known">All readings known, those of the answers included.</param>
    /// <param name="sensor">The sensor's life, when its dates are known.</param>
    /// <param name="clock">What is known of the clocks.</param>
    /// <param name="now">Both clocks now.</param>
    public static (ConnectionCause? Cause, CauseDetails Facts) From(
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
            AgeDoubt.None => Stands(answers, current, sensor, PresentFor(current, clock, now)),
        };
    }

    /// <summary>Where nothing new came, entries that could not be read are why.</summary>
    private static (ConnectionCause? Cause, CauseDetails Facts) Stands(
        IReadOnlyList<SourcedResult> answers, CurrentReadings current, SensorLife? sensor, DateTimeOffset now)
    {
        var found = NoDataDiagnosis.From(current.Newest, sensor, now);
        return found.Cause is ConnectionCause.NoReadingYet or ConnectionCause.PhoneSilent
            && answers.Select(a => a.Answer.Unreadable?.GetCause(current.Newest))
                .FirstOrDefault(cause => cause is not null) is { } unreadable
            ? unreadable
            : found;
    }

    /// <summary>The present instant by the clock that dates the newest reading.</summary>
    private static DateTimeOffset PresentFor(CurrentReadings current, ClockKnowledge clock, ClockReading now) =>
        current is { Newest: { } newest, Age: { } age } ? newest.MeasuredAt + age.Oldest : clock.Now(now)?.Instant ?? now.Wall;

    /// <summary>True when nothing of an answer can be used, because all of it is ahead.</summary>
    private static bool IsAhead(SourcedResult told, ClockKnowledge clock, ClockReading now) =>
        clock.GetDoubt(told.Source) == AgeDoubt.DeviceClockFast
        || (clock.ReferenceFor(told.Source, now) is { } reference && told.Answer.Page.All(reference.IsAhead));
}
