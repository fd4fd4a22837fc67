using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>
/// Reads a secret from the configured file or, when no file is configured, from the systemd credential or the file that <c>login</c>
/// stored, whichever exists. The secret is read for each use, so that a change takes effect without a restart. An unusable file is
/// reported once.
/// </summary>
public sealed class SecretSource
{
    /// <summary>The maximum length of a secret: 16 KiB.</summary>
    internal const int MaxLength = 16 * 1024;

    private readonly SecretKind _kind;
    private readonly string[] _files;
    private readonly bool _mustExist;
    private readonly ILogger _log;
    private readonly FailureGate<string> _failures = new();

    /// <summary>Creates a source.</summary>
    /// <param name="kind">The kind of text that the file may contain.</param>
    /// <param name="configured">The configured file; empty for none. A missing file is reported.</param>
    /// <param name="log">Reports an unusable file.</param>
    /// <param name="credential">The name of the systemd credential; null for none.</param>
    /// <param name="stored">The file that <c>login</c> writes; null for none.</param>
    /// <param name="credentialsDirectory">The directory of the systemd credentials; null for that of this process.</param>
    public SecretSource(
        SecretKind kind, string configured, ILogger<SecretSource> log, string? credential = null, string? stored = null,
        string? credentialsDirectory = null)
    {
        ArgumentNullException.ThrowIfNull(configured);
        var directory = credentialsDirectory ?? Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY");
        _kind = kind;
        _log = log;
        _mustExist = configured.Length > 0;
        _files = _mustExist
            ? [configured]
            : [.. credential is not null && directory is { Length: > 0 }
            ? [Path.Combine(directory, credential)]
            : (string[])[], .. stored is null
            ? []
            : (string[])[stored]];
    }

    /// <summary>Creates the source for the secret of the app on the phone.</summary>
    public static SecretSource ForPhone(PhoneSettings settings, ILogger<SecretSource> log)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new(SecretKind.Password, settings.SecretFile, log, SecretValidator.PhoneCredential);
    }

    /// <summary>Returns the function that reads a token: from the configured file, or from the systemd credential.</summary>
    /// <param name="file">The configured file; empty for none.</param>
    /// <param name="logs">Creates the logger for an unusable file.</param>
    /// <param name="credential">The name of the systemd credential; null for none.</param>
    internal static Func<Secret?> CreateToken(string file, ILoggerFactory logs, string? credential = null) =>
        new SecretSource(SecretKind.Token, file, logs.CreateLogger<SecretSource>(), credential).Read;

    /// <summary>True when systemd provides a credential of this name to this process.</summary>
    public static bool HasCredential(string name) =>
        Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") is { Length: > 0 } directory
        && File.Exists(Path.Combine(directory, name));

    /// <summary>The secret; null when there is none, or none that can be used.</summary>
    public Secret? Read() => _files.Select(ReadFile).FirstOrDefault(secret => secret is not null);

    private Secret? ReadFile(string file)
    {
        try
        {
            var text = RegularFile.ReadText(file, MaxLength);
            var secret = _kind == SecretKind.Token ? SecretText.ParseToken(text) : SecretText.ParsePassword(text);
            _failures.Succeed();
            return secret;
        }
        catch (Exception e) when (!_mustExist && e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            if (_failures.Fail(e.Message))
            {
                Report(file, FailureReason.From(e));
            }

            return null;
        }
    }

    private void Report(string file, string reason)
    {
        if (_kind == SecretKind.Token)
        {
            _log.TokenUnreadable(file, reason);
        }
        else
        {
            _log.PasswordUnreadable(file, reason);
        }
    }
}

/// <summary>The kinds of secrets.</summary>
public enum SecretKind
{
    /// <summary>Visible ASCII characters, for a header or an address.</summary>
    Token,

    /// <summary>One line of printable characters.</summary>
    Password,
}
