namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>Keeps the session for the life of the process: for a demo, and where there is no state directory.</summary>
public sealed class MemorySessionStore : ISessionStore
{
    private SessionState _state = SessionState.Empty;

    /// <inheritdoc/>
    public SessionState Load() => _state;

    /// <inheritdoc/>
    public void Save(SessionState state) => _state = state;
}
