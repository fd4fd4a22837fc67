using GlucoseTracker.Domain;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Secrets;

/// <summary>
/// Finds the LibreLinkUp password: the file of the configuration, else the systemd credential "librelinkup-password".
/// It is read anew each time, so that a changed secret is seen without a restart.
/// </summary>
public sealed class PasswordSource(string passwordFile, string? credentialsDirectory, ILogger<PasswordSource> log)
{
    /// <summary>The name of the credential.</summary>
    public const string CredentialName = "librelinkup-password";

    private string? _lastTrouble;

    /// <summary>The password, or null when there is none.</summary>
    public Secret? Read()
    {
        var file = passwordFile.Length > 0 ? passwordFile
            : credentialsDirectory is { Length: > 0 } ? Path.Combine(credentialsDirectory, CredentialName)
            : null;
        if (file is null)
        {
            return null;
        }

        try
        {
            // Editors end a file with a line break; no password does.
            var password = File.ReadAllText(file).TrimEnd('\r', '\n');
            _lastTrouble = null;
            return password.Length > 0 ? new Secret(password) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (e.Message != _lastTrouble && (passwordFile.Length > 0 || e is not FileNotFoundException))
            {
                log.PasswordUnreadable(file, e.Message);
            }

            _lastTrouble = e.Message;
            return null;
        }
    }
}
