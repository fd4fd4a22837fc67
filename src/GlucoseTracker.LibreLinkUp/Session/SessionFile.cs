using System.Text.Json;
using GlucoseTracker.Files;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>
/// Stores the session in a file that only its owner can read. The file contains a token and the account's address, but not the password.
/// </summary>
/// <param name="path">The file; its directory is created when missing.</param>
/// <param name="logger">Logs that the file is damaged.</param>
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
            // Logged below, like all other damage.
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
    /// Deletes the session. The waits after a lock-out, after rejected sign-ins and of the service stay in a file that contains nothing
    /// else; without a wait the file is deleted.
    /// </summary>
    /// <param name="now">The present time, by which expired waits are omitted.</param>
    /// <exception cref="IOException">The file cannot be replaced or removed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be replaced or removed.</exception>
    public void Clear(DateTimeOffset now)
    {
        var waits = Load().AfterLogout(now);
        if (waits is not null)
        {
            // The waits are written first, so that a power cut does not lose them.
            Save(waits);
            AtomicFile.RemoveUnfinished(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path));
            return;
        }

        AtomicFile.Delete(path);
    }
}
