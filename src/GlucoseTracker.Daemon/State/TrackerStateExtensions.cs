using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.State;

/// <summary>Changes of the snapshot that bear a time.</summary>
internal static class TrackerStateExtensions
{
    /// <summary>Notes why there is nothing new, or that all is well; a cause that goes on keeps the time of its begin.</summary>
    public static void SetCause(
        this TrackerState state, TimeProvider time, ConnectionCause? cause, CauseDetails facts, Func<TrackerSnapshot, TrackerSnapshot> also)
    {
        state.Update(s => also(s).WithCause(time, (cause, facts)));
    }

    /// <summary>The snapshot with this cause; one that goes on keeps the time of its begin.</summary>
    public static TrackerSnapshot WithCause(this TrackerSnapshot snapshot, TimeProvider time, (ConnectionCause? Cause, CauseDetails Facts) cause) => snapshot with
    {
        Cause = cause.Cause is { } c
            ? new CauseState(c, cause.Facts, snapshot.Cause?.Cause == c ? snapshot.Cause.Since : time.GetUtcNow(), time.Uptime())
            : null,
    };

    /// <summary>Answers a key.</summary>
    public static void ShowKeyFeedback(this TrackerState state, TimeProvider time, KeyFeedback answer)
    {
        var at = time.Uptime();
        state.Update(s => s with { KeyFeedback = new KeyFeedbackState(answer, at) });
    }
}
