using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>Holds and stores the session, and decides when the next login is allowed.</summary>
/// <remarks>
/// Waits that were decided in this process are counted on the monotonic clock; the wall clock counts only across a restart.
/// Every response contains a new ticket; it is written at most once a day, to limit the wear of the memory card.
/// </remarks>
internal sealed class SessionCache
{
    private static readonly TimeSpan TicketWriteDistance = TimeSpan.FromDays(1);

    private readonly ISessionStore _store;
    private readonly string _email;
    private readonly Uri _home;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private DateTimeOffset? _writtenExpires;
    private long _waitFrom;
    private TimeSpan _wait;
    private long _pauseFrom;
    private TimeSpan _pause;
    private bool _cannotWrite;
    private SessionState? _ended;

    /// <summary>Loads the stored session of this account.</summary>
    public SessionCache(ISessionStore store, string email, Uri home, TimeProvider time, ILogger logger, bool byHand = false)
    {
        (_store, _time, _logger) = (store, time, logger);
        (_email, _home) = (email, home);
        State = store.Load().For(email, home);
        _writtenExpires = State.Expires;
        StartWait(State.Logins.GetRemaining(time.GetUtcNow()));
        StartPause(byHand ? State.Pause?.RemainingByHand(time.GetUtcNow()) : State.Pause?.Remaining(time.GetUtcNow()));
    }

    /// <summary>The present state.</summary>
    public SessionState State { get; private set; }

    /// <summary>The time until a login may be tried.</summary>
    public TimeSpan LoginWait
    {
        get
        {
            var passed = _time.GetElapsedTime(_waitFrom);
            return passed < _wait ? _wait - passed : TimeSpan.Zero;
        }
    }

    /// <summary>Fails until the end of a wait that the service requested from an earlier process.</summary>
    /// <exception cref="SourceException">The wait is not over.</exception>
    public void ThrowIfPaused()
    {
        if (State.Pause is { } pause && _pause - _time.GetElapsedTime(_pauseFrom) is var left && left > TimeSpan.Zero)
        {
            throw new SourceException(
                pause.Cause, "The service has asked for a pause, and it is not over.", new CauseDetails { Wait = left });
        }
    }

    /// <summary>
    /// Records the failure of a call other than a login. The wait that the service requested, or a growing wait without a request, is
    /// stored for the next process; in this process the poll schedule holds it. Returns the wait; null when there is none.
    /// </summary>
    public TimeSpan? RecordPause(ConnectionCause cause, TimeSpan? requested)
    {
        if (ServicePause.From(State.Pause, cause, cause.Retry(), requested, _time.GetUtcNow()) is not { } pause)
        {
            return requested;
        }

        Save(State with { Pause = pause });
        return pause.Wait;
    }

    /// <summary>Replaces the state and stores it.</summary>
    public void Save(SessionState state)
    {
        if ((state.Logins.Wait, state.Logins.DecidedAt) != (State.Logins.Wait, State.Logins.DecidedAt))
        {
            StartWait(state.Logins.Wait);
        }

        _ended = state.IsSignedIn ? null : State.Token is null ? _ended : State;
        State = state;
        Write();
    }

    /// <summary>Uses the session that another process has stored for this account.</summary>
    /// <returns>
    /// False when there is none, or only a ticket of the session that has ended and could not be removed: the last or an older one.
    /// </returns>
    public bool TryUseStored()
    {
        var stored = _store.Load().For(_email, _home);
        if (!stored.IsSignedIn || stored.Expires < _ended?.Expires || stored.Token!.Equals(_ended?.Token))
        {
            return false;
        }

        // While the file cannot be written, it does not have the logins of this process.
        Save(_cannotWrite ? stored with { Logins = State.Logins } : stored);
        return true;
    }

    /// <summary>Replaces the ticket by one that expires later.</summary>
    public void RecordTicket(Secret token, DateTimeOffset expires)
    {
        if (expires <= State.Expires)
        {
            return;
        }

        State = State with { Token = token, Expires = expires };
        if (_writtenExpires is not { } written || expires - written >= TicketWriteDistance)
        {
            Write();
        }
    }

    private void StartWait(TimeSpan wait) => (_waitFrom, _wait) = (_time.GetTimestamp(), wait);

    private void StartPause(TimeSpan? pause) => (_pauseFrom, _pause) = (_time.GetTimestamp(), pause ?? TimeSpan.Zero);

    private void Write()
    {
        try
        {
            // Credentials that were refused to a manual sign-in meanwhile are kept.
            State = State with
            {
                Logins = State.Logins with
                {
                    Refused = RefusedCredentials.Union(
                State.Logins.Refused, _store.Load().Logins.Refused)
                }
            };
            _store.Save(State);
            _writtenExpires = State.Expires;
            _cannotWrite = false;
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            if (!_cannotWrite)
            {
                _logger.SessionNotWritten(e.GetType().Name);
            }

            _cannotWrite = true;
        }
    }
}
