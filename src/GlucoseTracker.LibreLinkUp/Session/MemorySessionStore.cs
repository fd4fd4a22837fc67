namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>Stores the session in memory, for the demo and for systems without a state directory.</summary>
public sealed class MemorySessionStore : ISessionStore
{
    private SessionState _state = SessionState.Empty;

    /// <inheritdoc/>
    public SessionState Load() => _state;

    /// <inheritdoc/>
    public void Save(SessionState state) => _state = state;
}
