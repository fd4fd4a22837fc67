using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>Reads the Nightscout token from its file, anew each time, so that a changed one is seen without a restart.</summary>
internal sealed class TokenFile(string file, ILogger<TokenFile> log)
{
    private string? _lastTrouble;

    /// <summary>The token; null when no file is named, or it cannot be read or is empty.</summary>
    public Secret? Read()
    {
        if (file.Length == 0)
        {
            return null;
        }

        try
        {
            // A blank or line break at the end would be hashed along, and no token has one.
            var token = SecretText.ParseToken(RegularFile.ReadText(file, SecretFile.MaxLength));
            _lastTrouble = null;
            return token;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (e.Message != _lastTrouble)
            {
                log.TokenUnreadable(file, FailureReason.From(e));
            }

            _lastTrouble = e.Message;
            return null;
        }
    }
}
