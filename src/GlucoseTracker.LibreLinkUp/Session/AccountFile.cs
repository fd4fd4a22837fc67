using System.Text.Json;
using System.Text.Json.Serialization;
using GlucoseTracker.Files;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>What <c>glucose-tracker login</c> found out and chose. An explicit key of the configuration wins over it.</summary>
/// <param name="Email">The account's e-mail address.</param>
/// <param name="BaseAddress">Where logins begin; null for the usual place.</param>
/// <param name="PatientId">Whose readings are shown; null when only one person shares.</param>
public sealed record StoredAccount(string Email, Uri? BaseAddress, string? PatientId)
{
    /// <summary>A placeholder.</summary>
    public override string ToString() => "[account]";
}

/// <summary>Keeps the account of a sign-in in a file that only its owner can read. The password is not in it.</summary>
/// <param name="path">The file; its directory is made when it is missing.</param>
public sealed class AccountFile(string path)
{
    private const int MaxLength = 16 * 1024;

    /// <summary>What is stored; null when there is nothing, or nothing that can be read.</summary>
    public StoredAccount? Load()
    {
        try
        {
            return RegularFile.TryReadBytes(path, MaxLength, LinkRule.RefuseForRoot) is { } contents
                && JsonSerializer.Deserialize(contents, AccountJsonContext.Default.StoredAccount) is { Email.Length: > 0 } account
                && account.BaseAddress is null or { IsAbsoluteUri: true, Scheme: "https" }
                ? account
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Stores it, in place of what was there.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Save(StoredAccount account)
    {
        AtomicFile.CreateOwnerDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(account, AccountJsonContext.Default.StoredAccount));
    }

    /// <summary>Removes every trace of it.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public void Delete() => AtomicFile.Delete(path);
}

/// <summary>Source-generated reading and writing of the file.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredAccount))]
internal sealed partial class AccountJsonContext : JsonSerializerContext;
