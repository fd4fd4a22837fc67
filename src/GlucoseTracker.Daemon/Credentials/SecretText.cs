using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>
/// Parses the content of a secret file: one line of characters that can be sent. The content is checked when it is read, so that no later
/// request fails, for example during an alarm.
/// </summary>
internal static class SecretText
{
    /// <summary>
    /// The replacement character for invalid UTF-8. A password with it would be rejected, and rejections lock an account.
    /// </summary>
    private const char Replacement = '\uFFFD';

    /// <summary>Reads a token for a header or an address: visible ASCII. Blanks and line breaks around the token are ignored.</summary>
    /// <returns>The token; null when there is nothing.</returns>
    /// <exception cref="UnusableSecretException">The text has another form.</exception>
    public static Secret? ParseToken(string content)
    {
        var text = content.Trim();
        Check(text);
        return text.All(c => c is > ' ' and < '\x7f') ? CreateOrNull(text) : throw new UnusableSecretException();
    }

    /// <summary>
    /// Reads a password, which is sent in JSON: any characters that can be typed. The line break that editors add at the end is ignored.
    /// </summary>
    /// <returns>The password; null when there is nothing.</returns>
    /// <exception cref="UnusableSecretException">The text has another form.</exception>
    public static Secret? ParsePassword(string content)
    {
        var text = content.TrimEnd('\r', '\n');
        Check(text);
        return CreateOrNull(text);
    }

    private static void Check(string text)
    {
        if (text.Any(char.IsControl) || text.Contains(Replacement))
        {
            throw new UnusableSecretException();
        }
    }

    private static Secret? CreateOrNull(string text) => text.Length > 0 ? new Secret(text) : null;
}

/// <summary>
/// The content of a file is not a usable secret. The message has the reason, for a sentence that names the file.
/// </summary>
internal sealed class UnusableSecretException() : IOException($"{Reason}")
{
    /// <summary>The reason without a full stop.</summary>
    public static CatalogueText Reason { get; } = new("secret.form");
}
