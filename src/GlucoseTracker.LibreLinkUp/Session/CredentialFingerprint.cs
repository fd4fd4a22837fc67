using System.Security.Cryptography;
using System.Text;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>
/// Recognises rejected credentials without storing them, by a salted, slow hash (PBKDF2). A fingerprint is only computed after a rejection,
/// so its cost is rarely paid.
/// </summary>
internal static class CredentialFingerprint
{
    private const int Iterations = 100_000;
    private const int SaltLength = 16;
    private const int HashLength = 32;

    /// <summary>Computes a fingerprint, "salt.hash" in hexadecimal, with a new salt.</summary>
    public static string Make(string email, Secret password) => Make(email, password, RandomNumberGenerator.GetBytes(SaltLength));

    /// <summary>Computes a fingerprint with the salt of another one; with a new salt when that text is invalid.</summary>
    public static string MakeLike(string mark, string email, Secret password) =>
        GetSalt(mark) is { } salt ? Make(email, password, Convert.FromHexString(salt)) : Make(email, password);

    /// <summary>The salt in hexadecimal; null when the text is not a fingerprint.</summary>
    public static string? GetSalt(string mark)
    {
        var parts = mark.Split('.');
        return parts.Length == 2 && parts[0].Length == 2 * SaltLength && parts[0].All(char.IsAsciiHexDigit) ? parts[0] : null;
    }

    /// <summary>Compares two fingerprints in constant time.</summary>
    public static bool IsSame(string mark, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(mark), Encoding.ASCII.GetBytes(other));

    private static string Make(string email, Secret password, byte[] salt)
    {
        var material = Encoding.UTF8.GetBytes($"{email.ToUpperInvariant()}\n{password.Reveal()}");
        var hash = Rfc2898DeriveBytes.Pbkdf2(material, salt, Iterations, HashAlgorithmName.SHA256, HashLength);
        return $"{Convert.ToHexStringLower(salt)}.{Convert.ToHexStringLower(hash)}";
    }
}
