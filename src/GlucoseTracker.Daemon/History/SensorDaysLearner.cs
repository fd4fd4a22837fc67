using GlucoseTracker.Daemon.State;

namespace GlucoseTracker.Daemon.History;

/// <summary>
/// Learns the life of this person's sensors from the history, with each new sensor and once a day. A learned value stays until another is
/// learned.
/// </summary>
/// <param name="database">The history database.</param>
/// <param name="records">The recorded starts and the value that was learned before; null when nothing is stored (the demo).</param>
/// <param name="state">The state in which the value is published.</param>
/// <param name="guard">Handles failures of the file.</param>
/// <param name="isConfigured">True when the configuration contains the value; then only the starts are recorded.</param>
internal sealed class SensorDaysLearner(
    HistoryDatabase database, SensorRecords? records, TrackerState state, HistoryFailureHandler guard, bool isConfigured)
{
    /// <summary>The period of readings to learn from: at least three sensors.</summary>
    private static readonly TimeSpan LearningPeriod = TimeSpan.FromDays(62);

    private DateTimeOffset? _learnedFor;

    /// <summary>Makes the next call learn again for the same sensor.</summary>
    public void Reset() => _learnedFor = null;

    /// <summary>Learns once for each sensor.</summary>
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
            var learned = database.LearnSensorDays(
                newest.MeasuredAt - LearningPeriod, records?.GetStarts(snapshot.Person) ?? [life.ActivatedAt]);
            var days = records is null ? learned : records.GetDays(snapshot.Person, learned);
            state.Update(s => s with { SensorDays = days });
        });
    }
}
