namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>
/// The session store of a manual sign-in. Only the login limit is stored immediately; the rest is stored when the sign-in has succeeded, so
/// that a mistyped e-mail does not replace a working session.
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

    /// <summary>Stores the result, because the sign-in has succeeded.</summary>
    public void Commit()
    {
        if (_latest is { } latest)
        {
            store.Save(latest);
        }
    }
}
