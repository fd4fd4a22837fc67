using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>
/// Finds a token: the file of the configuration, else the systemd credential of a name. It is read anew each time, so that a changed token
/// is seen without a restart.
/// </summary>
/// <param name="file">The file of the configuration; empty: none.</param>
/// <param name="credentialsDirectory">Where systemd put the credentials; null: nowhere.</param>
/// <param name="credentialName">The name of the credential.</param>
/// <param name="log">Told what cannot be read.</param>
/// <param name="read">What the file may hold; null: a token, which goes into a header as it is.</param>
public sealed class SecretFile(string file, string? credentialsDirectory, string credentialName, ILogger<SecretFile> log, Func<string, Secret?>? read = null)
{
    /// <summary>No password or token is longer, in bytes.</summary>
    internal const int MaxLength = 16 * 1024;

    private string? _lastTrouble;

    /// <summary>The token, or null when there is none.</summary>
    public Secret? Read()
    {
        var path = file.Length > 0 ? file : credentialsDirectory is { Length: > 0 } ? Path.Combine(credentialsDirectory, credentialName) : null;
        if (path is null)
        {
            return null;
        }

        try
        {
            var token = (read ?? SecretText.ParseToken)(RegularFile.ReadText(path, MaxLength));
            _lastTrouble = null;
            return token;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (e.Message != _lastTrouble && (file.Length > 0 || e is not FileNotFoundException))
            {
                log.TokenUnreadable(path, FailureReason.From(e));
            }

            _lastTrouble = e.Message;
            return null;
        }
    }
}
