using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>
/// What a file with a secret may hold: one line of characters that can be sent. Checked when it is read, so that nothing fails later when
/// it is used, perhaps in the middle of an alarm.
/// </summary>
internal static class SecretText
{
    /// <summary>The replacement of a byte that is not UTF-8; a password with it would be refused, and refusals lock an account.</summary>
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
/// The content of a file is no usable secret. The message has the reason, for a sentence that names the file.
/// </summary>
internal sealed class UnusableSecretException() : IOException($"{Reason}")
{
    /// <summary>The reason without a full stop.</summary>
    public static CatalogueText Reason { get; } = new("secret.form");
}
