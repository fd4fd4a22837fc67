using System.Security.Cryptography;
using System.Text;

namespace GlucoseTracker.Domain.Sources;

/// <summary>Creates hashes that identify a person, an account or an address without disclosing it.</summary>
public static class PersonHash
{
    private const int Bytes = 16;

    /// <summary>Returns a hash of 32 hexadecimal digits for a sequence of texts.</summary>
    public static string Create(params IEnumerable<string> words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))).AsSpan(0, Bytes));
}
