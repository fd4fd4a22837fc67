using GlucoseTracker.Domain.Connection;
using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Session;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>Records failures of data calls that affect the login limit.</summary>
/// <param name="sessions">Stores the login limit.</param>
/// <param name="time">The clocks.</param>
internal sealed class SessionFailures(SessionCache sessions, TimeProvider time)
{
    /// <summary>Records a lock-out in the response to any call: no login is made before it ends.</summary>
    public SourceException LockedOut(ResponseOutcome outcome) => Fail(outcome, sessions.State);

    /// <summary>Records that the service rejected a new session: the next login must wait.</summary>
    public SourceException FreshSessionRefused(ResponseOutcome outcome) => Fail(outcome, sessions.State.SignedOut());

    private SourceException Fail(ResponseOutcome outcome, SessionState state)
    {
        sessions.Save(state with { Logins = state.Logins.WithFailure(time.GetUtcNow(), outcome.Cause, outcome.Details.Wait) });
        return new SourceException(outcome.Cause, outcome.Words, outcome.Details with { Wait = sessions.LoginWait });
    }
}
