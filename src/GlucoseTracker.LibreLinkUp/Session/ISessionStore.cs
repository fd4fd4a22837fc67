namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>Keeps the session between two starts.</summary>
public interface ISessionStore
{
    /// <summary>What was kept; <see cref="SessionState.Empty"/> when there is nothing, or nothing that can be read.</summary>
    SessionState Load();

    /// <summary>Keeps it. When this returns, a power cut leaves either the new state or the one before.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    void Save(SessionState state);
}
