using System.Security.Cryptography;
using System.Text;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>
/// Recognises an e-mail and password that were refused, without holding them: a salted, slow hash (PBKDF2). It is made only after a
/// refusal, so its cost is paid once in a blue moon.
/// </summary>
internal static class CredentialFingerprint
{
    private const int Iterations = 100_000;
    private const int SaltLength = 16;
    private const int HashLength = 32;

    /// <summary>A new mark, "salt.hash" in hexadecimal.</summary>
    public static string Make(string email, Secret password) => Make(email, password, RandomNumberGenerator.GetBytes(SaltLength));

    /// <summary>A mark with the salt of another one; with a new salt when that is text that is no mark.</summary>
    public static string MakeLike(string mark, string email, Secret password) =>
        GetSalt(mark) is { } salt ? Make(email, password, Convert.FromHexString(salt)) : Make(email, password);

    /// <summary>The salt in hexadecimal; null for text that is no mark.</summary>
    public static string? GetSalt(string mark)
    {
        var parts = mark.Split('.');
        return parts.Length == 2 && parts[0].Length == 2 * SaltLength && parts[0].All(char.IsAsciiHexDigit) ? parts[0] : null;
    }

    /// <summary>Compares two marks in constant time.</summary>
    public static bool IsSame(string mark, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(mark), Encoding.ASCII.GetBytes(other));

    private static string Make(string email, Secret password, byte[] salt)
    {
        var material = Encoding.UTF8.GetBytes($"{email.ToUpperInvariant()}\n{password.Reveal()}");
        var hash = Rfc2898DeriveBytes.Pbkdf2(material, salt, Iterations, HashAlgorithmName.SHA256, HashLength);
        return $"{Convert.ToHexStringLower(salt)}.{Convert.ToHexStringLower(hash)}";
    }
}
