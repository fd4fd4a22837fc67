using GlucoseTracker.Domain.Connection;
using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Session;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>Failures of data calls that the login budget must bear.</summary>
/// <param name="keeper">Keeps the budget.</param>
/// <param name="time">The clocks.</param>
internal sealed class SessionFailures(SessionCache keeper, TimeProvider time)
{
    /// <summary>A lock-out is about logins, whatever call was answered with it: none is made before it is over.</summary>
    public SourceException LockedOut(ResponseOutcome outcome) => Fail(outcome, keeper.State);

    /// <summary>The service refuses a session that is new: the next login waits.</summary>
    public SourceException FreshSessionRefused(ResponseOutcome outcome) => Fail(outcome, keeper.State.SignedOut());

    private SourceException Fail(ResponseOutcome outcome, SessionState state)
    {
        keeper.Keep(state with { Logins = state.Logins.Failed(time.GetUtcNow(), outcome.Cause, outcome.Facts.Wait) });
        return new SourceException(outcome.Cause, outcome.Words, outcome.Facts with { Wait = keeper.LoginWait });
    }
}
