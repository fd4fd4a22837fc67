namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>Stores the session across restarts.</summary>
public interface ISessionStore
{
    /// <summary>Loads the session; <see cref="SessionState.Empty"/> when there is none that is readable.</summary>
    SessionState Load();

    /// <summary>Stores the session atomically: after a power cut either the new or the previous state is readable.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user has no permission to write the file.</exception>
    void Save(SessionState state);
}
