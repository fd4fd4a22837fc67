namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>
/// The store of a sign-in by hand: only what protects the account is kept at once, and the rest when the sign-in has succeeded. A mistyped
/// e-mail leaves the session of the account that works as it is.
/// </summary>
internal sealed class SignInStore(ISessionStore store) : ISessionStore
{
    private readonly SessionState _before = store.Load();
    private SessionState? _latest;

    /// <inheritdoc/>
    public SessionState Load() => _before;

    /// <inheritdoc/>
    public void Save(SessionState state)
    {
        _latest = state;
        var owner = _before.Email.Length > 0 ? _before : _before with { Email = state.Email, Home = state.Home };
        store.Save(owner with { ClientVersion = state.ClientVersion, Logins = state.Logins, Pause = state.Pause });
    }

    /// <summary>The sign-in succeeded: all that it found out is kept.</summary>
    public void Commit()
    {
        if (_latest is { } latest)
        {
            store.Save(latest);
        }
    }
}
