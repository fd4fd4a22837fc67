using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>
/// Finds the LibreLinkUp password: in the file of the configuration, else in the systemd credential "librelinkup-password", else in the
/// owner-only file that <c>login</c> writes where there is no credential store. It is read anew each time, so that a changed secret is
/// seen without a restart.
/// </summary>
/// <param name="passwordFile">The file of the configuration; empty: none.</param>
/// <param name="credentialsDirectory">Where systemd put the credentials; null: nowhere.</param>
/// <param name="storedFile">The file that <c>login</c> writes.</param>
/// <param name="log">Told what cannot be read.</param>
public sealed class PasswordSource(string passwordFile, string? credentialsDirectory, string storedFile, ILogger<PasswordSource> log)
{
    /// <summary>The name of the credential.</summary>
    public const string CredentialName = "librelinkup-password";

    private string? _lastTrouble;

    /// <summary>The password, or null when there is none.</summary>
    public Secret? Read()
    {
        if (passwordFile.Length > 0)
        {
            return ReadFile(passwordFile, mustExist: true);
        }

        var credential = credentialsDirectory is { Length: > 0 } directory ? ReadFile(Path.Combine(directory, CredentialName), mustExist: false) : null;
        return credential ?? ReadFile(storedFile, mustExist: false);
    }

    private Secret? ReadFile(string file, bool mustExist)
    {
        try
        {
            var password = SecretText.ParsePassword(RegularFile.ReadText(file, SecretFile.MaxLength));
            _lastTrouble = null;
            return password;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (e.Message != _lastTrouble && (mustExist || e is not (FileNotFoundException or DirectoryNotFoundException)))
            {
                log.PasswordUnreadable(file, FailureReason.From(e));
            }

            _lastTrouble = e.Message;
            return null;
        }
    }
}
