using GlucoseTracker.Domain;
using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.State;

/// <summary>Changes of the snapshot that bear a time.</summary>
internal static class StateChanges
{
    /// <summary>Notes why there is nothing new, or that all is well; a cause that goes on keeps the time of its begin.</summary>
    public static void SetCause(
        this TrackerState state, TimeProvider time, ConnectionCause? cause, CauseFacts facts, Func<TrackerSnapshot, TrackerSnapshot> also)
    {
        var (uptime, utc) = (time.Uptime(), time.GetUtcNow());
        state.Update(s => also(s) with
        {
            Cause = cause is { } c ? new CauseState(c, facts, s.Cause?.Cause == c ? s.Cause.Since : utc, uptime) : null,
        });
    }

    /// <summary>Answers a key.</summary>
    public static void Say(this TrackerState state, TimeProvider time, KeyAnswer answer)
    {
        var at = time.Uptime();
        state.Update(s => s with { Answer = new SaidAnswer(answer, at) });
    }
}
