using System.Security.Cryptography;
using System.Text;

namespace GlucoseTracker.Domain.Sources;

/// <summary>Stands for a person, an account or an address where it must be recognised but not read.</summary>
public static class PersonHash
{
    private const int Bytes = 16;

    /// <summary>32 hexadecimal digits; the same words in the same order always give the same ones.</summary>
    public static string Create(params IEnumerable<string> words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))).AsSpan(0, Bytes));
}
