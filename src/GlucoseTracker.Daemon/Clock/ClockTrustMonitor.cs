using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Daemon.Clock;

/// <summary>
/// Updates <see cref="ClockKnowledge"/> from the system's time service, the dates of responses and the stamps of readings. One instance
/// exists for the life of the process. Thread-safe.
/// </summary>
/// <param name="time">The clocks.</param>
/// <param name="isSynchronized">Returns whether the system's time service has set the clock; null when unknown.</param>
public sealed class ClockTrustMonitor(TimeProvider time, Func<bool?> isSynchronized)
{
    private readonly Lock _gate = new();
    private ClockKnowledge _known = ClockKnowledge.None;

    /// <summary>
    /// What is known of the clocks. Each picture reads the property, so a change of the system clock takes effect immediately.
    /// </summary>
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

    /// <summary>Observes the date of a response that was just received.</summary>
    /// <param name="source">The name of the source.</param>
    /// <param name="date">The date of the response plus its age in caches; null when the response had no date.</param>
    /// <param name="isVerified">True when the certificate of the connection was verified.</param>
    public void ObserveAnswer(string source, DateTimeOffset? date, bool isVerified)
    {
        lock (_gate)
        {
            _known = _known.ObserveAnswer(source, Now, IsSynchronized, date, isVerified);
        }
    }

    /// <summary>Observes the time stamps in the responses of a poll.</summary>
    /// <param name="answers">The responses of all polled sources.</param>
    /// <param name="intake">The readings that arrived earlier. Only the stamp of a new reading is evidence about a clock.</param>
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
