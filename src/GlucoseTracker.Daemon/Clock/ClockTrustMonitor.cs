using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Daemon.Clock;

/// <summary>
/// Keeps <see cref="ClockKnowledge"/> up to date: the system's time service, the dates of answers, and the stamps of readings. One for the
/// life of the process. Thread-safe.
/// </summary>
/// <param name="time">The clocks.</param>
/// <param name="isSynchronized">The system's word; null where nobody may say.</param>
public sealed class ClockTrustMonitor(TimeProvider time, Func<bool?> isSynchronized)
{
    private readonly Lock _gate = new();
    private ClockKnowledge _known = ClockKnowledge.None;

    /// <summary>What is known now. Asked with each picture: a clock that is set meanwhile is noticed at once.</summary>
    public ClockKnowledge Current
    {
        get
        {
            lock (_gate)
            {
                return _known = _known.Observe(Now, IsSynchronized);
            }
        }
    }

    private ClockReading Now => time.ReadClocks();

    private bool IsSynchronized => isSynchronized() == true;

    /// <summary>Takes in an answer that has just come.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="date">The answer's date, its time in caches added; null when it had none.</param>
    /// <param name="isVerified">True when the certificate of the connection was verified.</param>
    public void ObserveAnswer(string source, DateTimeOffset? date, bool isVerified)
    {
        lock (_gate)
        {
            _known = _known.ObserveAnswer(source, Now, IsSynchronized, date, isVerified);
        }
    }

    /// <summary>Observes the time stamps of the answers of a poll.</summary>
    /// <param name="answers">The answers of all sources that were asked.</param>
    /// <param name="intake">The readings that arrived before: only the stamp of a new reading says something about a clock.</param>
    public void ObservePages(IReadOnlyList<SourcedResult> answers, ReadingIntake intake)
    {
        ArgumentNullException.ThrowIfNull(answers);
        lock (_gate)
        {
            foreach (var (source, answer) in answers)
            {
                _known = _known.Observe(Now, IsSynchronized).ObservePage(
                    source, Now, answer.Page, reading => intake.IsNew(source, reading));
            }
        }
    }
}
