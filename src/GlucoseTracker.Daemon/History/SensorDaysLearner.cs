using GlucoseTracker.Daemon.State;

namespace GlucoseTracker.Daemon.History;

/// <summary>
/// Learns with each sensor, and once a day, how long this person's sensors last. What was learned holds until something else is learned.
/// </summary>
/// <param name="book">The readings of the past.</param>
/// <param name="records">The noted starts, and what was learned before; null: nothing outlives a restart.</param>
/// <param name="state">Where it is published.</param>
/// <param name="guard">Takes care of failures of the file.</param>
/// <param name="isConfigured">True: the configuration says it, so only starts are noted.</param>
internal sealed class SensorDaysLearner(
    HistoryDatabase book, SensorRecords? records, TrackerState state, HistoryFailureHandler guard, bool isConfigured)
{
    /// <summary>From so much of the past it is learned: at least three sensors.</summary>
    private static readonly TimeSpan LearningPeriod = TimeSpan.FromDays(62);

    private DateTimeOffset? _learnedFor;

    /// <summary>Lets the next call learn again although the sensor is the same.</summary>
    public void Reset() => _learnedFor = null;

    /// <summary>Learns when there is a sensor for which it was not done yet.</summary>
    public void Update(TrackerSnapshot snapshot)
    {
        if (snapshot.SensorLife is not { } life || snapshot.Series.Newest is not { } newest || _learnedFor == life.ActivatedAt)
        {
            return;
        }

        _learnedFor = life.ActivatedAt;
        records?.RecordStart(snapshot.Person, life);
        if (isConfigured)
        {
            return;
        }

        guard.TryRun(() =>
        {
            var learned = book.LearnSensorDays(
                newest.MeasuredAt - LearningPeriod, records?.GetStarts(snapshot.Person) ?? [life.ActivatedAt]);
            var days = records is null ? learned : records.GetDays(snapshot.Person, learned);
            state.Update(s => s with { SensorDays = days });
        });
    }
}
