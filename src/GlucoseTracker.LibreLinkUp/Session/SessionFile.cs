using System.Text.Json;
using GlucoseTracker.Files;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>
/// Keeps the session in a file that only its owner can read. It holds a token and the account's address, never the password.
/// </summary>
/// <param name="path">The file; its directory is made when it is missing.</param>
/// <param name="logger">Told when the file is damaged.</param>
public sealed class SessionFile(string path, ILogger<SessionFile> logger) : ISessionStore
{
    private const int MaxLength = 64 * 1024;

    /// <inheritdoc/>
    public SessionState Load()
    {
        if (RegularFile.TryReadBytes(path, MaxLength, LinkRule.RefuseForRoot) is not { } contents)
        {
            return SessionState.Empty;
        }

        try
        {
            if (JsonSerializer.Deserialize(contents, SessionJsonContext.Default.SessionJson)?.ToState() is { } state)
            {
                return state;
            }
        }
        catch (JsonException)
        {
            // Said below, as for every other damage.
        }

        logger.SessionDamaged();
        return SessionState.Empty;
    }

    /// <inheritdoc/>
    public void Save(SessionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        AtomicFile.CreateOwnerDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(SessionJson.From(state), SessionJsonContext.Default.SessionJson));
    }

    /// <summary>
    /// Removes the session. The waits of a lock-out, of refused sign-ins and of the service stay, in a file that holds nothing else;
    /// without a wait no file stays.
    /// </summary>
    /// <param name="now">The time, which tells a wait that is over.</param>
    /// <exception cref="IOException">The file cannot be replaced or removed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be replaced or removed.</exception>
    public void Clear(DateTimeOffset now)
    {
        var waits = Load().AfterLogout(now);
        if (waits is not null)
        {
            // First, so that a power cut leaves the waits.
            Save(waits);
            AtomicFile.RemoveUnfinished(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path));
            return;
        }

        AtomicFile.Delete(path);
    }
}
