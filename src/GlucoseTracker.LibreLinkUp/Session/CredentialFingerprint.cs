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
    public static string Create(string email, Secret password) => Create(email, password, RandomNumberGenerator.GetBytes(SaltLength));

    /// <summary>Computes a fingerprint with the salt of another one; with a new salt when that text is invalid.</summary>
    public static string CreateWithSameSalt(string fingerprint, string email, Secret password) =>
        GetSalt(fingerprint) is { } salt ? Create(email, password, Convert.FromHexString(salt)) : Create(email, password);

    /// <summary>The salt in hexadecimal; null when the text is not a fingerprint.</summary>
    public static string? GetSalt(string fingerprint)
    {
        var parts = fingerprint.Split('.');
        return parts.Length == 2 && parts[0].Length == 2 * SaltLength && parts[0].All(char.IsAsciiHexDigit) ? parts[0] : null;
    }

    /// <summary>Compares two fingerprints in constant time.</summary>
    public static bool IsSame(string fingerprint, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(fingerprint), Encoding.ASCII.GetBytes(other));

    private static string Create(string email, Secret password, byte[] salt)
    {
        var material = Encoding.UTF8.GetBytes($"{email.ToUpperInvariant()}\n{password.Reveal()}");
        var hash = Rfc2898DeriveBytes.Pbkdf2(material, salt, Iterations, HashAlgorithmName.SHA256, HashLength);
        return $"{Convert.ToHexStringLower(salt)}.{Convert.ToHexStringLower(hash)}";
    }
}
