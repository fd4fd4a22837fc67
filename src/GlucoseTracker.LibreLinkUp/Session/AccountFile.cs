using System.Text.Json;
using System.Text.Json.Serialization;
using GlucoseTracker.Files;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>The account that <c>glucose-tracker login</c> stored. Keys of the configuration have priority.</summary>
/// <param name="Email">The e-mail address of the account.</param>
/// <param name="BaseAddress">The address of the first sign-in request; null for the default.</param>
/// <param name="PatientId">The id of the person whose readings are shown; null when only one person shares.</param>
public sealed record StoredAccount(string Email, Uri? BaseAddress, string? PatientId)
{
    /// <summary>A fixed text.</summary>
    public override string ToString() => "[account]";
}

/// <summary>Stores the account, without the password, in a file that only its owner can read.</summary>
/// <param name="path">The file; its directory is created when missing.</param>
public sealed class AccountFile(string path)
{
    private const int MaxLength = 16 * 1024;

    /// <summary>Reads the account; null when there is no readable file.</summary>
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

    /// <summary>Stores the account, replacing the present one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user has no permission to write the file.</exception>
    public void Save(StoredAccount account)
    {
        AtomicFile.CreateOwnerDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(account, AccountJsonContext.Default.StoredAccount));
    }

    /// <summary>Deletes the account and all its temporary files.</summary>
    /// <exception cref="IOException">The file cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">The user has no permission to delete the file.</exception>
    public void Delete() => AtomicFile.Delete(path);
}

/// <summary>The serializer of the file.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredAccount))]
internal sealed partial class AccountJsonContext : JsonSerializerContext;
