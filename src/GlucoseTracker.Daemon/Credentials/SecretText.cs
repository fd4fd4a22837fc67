using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>
/// What a file with a secret may hold: one line of characters that can be sent. Checked when it is read, so that nothing fails later when
/// it is used, perhaps in the middle of an alarm.
/// </summary>
internal static class SecretText
{
    private const string OneLine = "it has more than one line; write the secret, and nothing else, into it";
    private const string NoControl = "it holds a control character; write the secret, and nothing else, into it";
    private const string OnlyAscii = "it holds a character that no token has (a blank, or one beyond ASCII); copy the token again";

    private const string NoText = "it is not UTF-8 text; write the secret into it again";

    /// <summary>The replacement of a byte that is not UTF-8; a password with it would be refused, and refusals lock an account.</summary>
    private const char Replacement = '\uFFFD';

    /// <summary>Reads a token for a header or an address: visible ASCII. Blanks and line breaks around the token are ignored.</summary>
    /// <returns>The token; null when there is nothing.</returns>
    /// <exception cref="UnusableSecretException">The text has another form.</exception>
    public static Secret? ParseToken(string content)
    {
        var text = content.Trim();
        Check(text);
        return text.All(c => c is > ' ' and < '\x7f') ? CreateOrNull(text) : throw new UnusableSecretException(OnlyAscii);
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
        if (text.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            throw new UnusableSecretException(OneLine);
        }

        if (text.Any(char.IsControl))
        {
            throw new UnusableSecretException(NoControl);
        }

        if (text.Contains(Replacement))
        {
            throw new UnusableSecretException(NoText);
        }
    }

    private static Secret? CreateOrNull(string text) => text.Length > 0 ? new Secret(text) : null;
}

/// <summary>
/// The content of a file is no usable secret. The message has the reason, for a sentence that names the file.
/// </summary>
internal sealed class UnusableSecretException(string reason) : IOException(reason);
