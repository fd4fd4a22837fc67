using System.Security.Cryptography;
using System.Text;
using GlucoseTracker.Domain;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>
/// Recognises an e-mail and password that were refused, without holding them: a salted, slow hash (PBKDF2). It is made only after a
/// refusal, so its cost is paid once in a blue moon.
/// </summary>
internal static class CredentialMark
{
    private const int Iterations = 100_000;
    private const int SaltLength = 16;
    private const int HashLength = 32;

    /// <summary>A new mark, "salt.hash" in hexadecimal.</summary>
    public static string Make(string email, Secret password) => Make(email, password, RandomNumberGenerator.GetBytes(SaltLength));

    /// <summary>True when the mark was made from this e-mail and password; false also for text that is no mark.</summary>
    public static bool Matches(string mark, string email, Secret password)
    {
        var parts = mark.Split('.');
        if (parts.Length != 2 || parts[0].Length != 2 * SaltLength || !parts[0].All(char.IsAsciiHexDigit))
        {
            return false;
        }

        var made = Make(email, password, Convert.FromHexString(parts[0]));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(made), Encoding.ASCII.GetBytes(mark));
    }

    private static string Make(string email, Secret password, byte[] salt)
    {
        var material = Encoding.UTF8.GetBytes($"{email.ToUpperInvariant()}\n{password.Reveal()}");
        var hash = Rfc2898DeriveBytes.Pbkdf2(material, salt, Iterations, HashAlgorithmName.SHA256, HashLength);
        return $"{Convert.ToHexStringLower(salt)}.{Convert.ToHexStringLower(hash)}";
    }
}
