using System.Text;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Login;

/// <summary>
/// Stores the password: encrypted in systemd's credential store, or without one in a file that only its owner can read.
/// </summary>
/// <param name="file">The file in the state directory.</param>
/// <param name="useStore">True when the credential store is meant for this daemon.</param>
internal sealed class PasswordStore(string file, bool useStore)
{
    private const string StoreDirectory = "/etc/credstore.encrypted";

    /// <summary>The message of systemd-creds when the disk with its key is not encrypted, as on every card of a Raspberry Pi.</summary>
    private const string PlainMedia = "not located on encrypted media";

    private static readonly string Credential = Path.Combine(StoreDirectory, SecretValidator.PasswordCredential);

    /// <summary>Stores the password and returns its place, in sentences.</summary>
    /// <exception cref="IOException">The password cannot be stored.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not store the password.</exception>
    public async Task<string> SaveAsync(Secret password)
    {
        if (useStore && await EncryptAsync(password).ConfigureAwait(false) is { } remark)
        {
            DeleteFile();
            return UserTexts.Format("login.kept-encrypted", ("file", Credential)) + remark;
        }

        using var rights = OwnerRights.Current.BeginFileScope(file);
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(password.Reveal()));
        return UserTexts.Format("login.kept-in-file", ("file", FileText.GetName(file)));
    }

    /// <summary>Stores the password in systemd's credential store only; false when the store cannot be used.</summary>
    /// <exception cref="IOException">The password cannot be stored.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not store the password.</exception>
    public async Task<bool> TryEncryptAsync(Secret password)
    {
        if (!useStore || await EncryptAsync(password).ConfigureAwait(false) is null)
        {
            return false;
        }

        DeleteFile();
        return true;
    }

    /// <summary>Deletes the password from both places.</summary>
    /// <exception cref="IOException">The password cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not delete the password.</exception>
    public void Delete()
    {
        DeleteFile();
        if (useStore)
        {
            AtomicFile.Delete(Credential);
        }
    }

    /// <summary>The meaning of the messages of systemd-creds for the owner, in one sentence; empty without a meaning.</summary>
    internal static string DescribeWarning(string message) => message.Contains(PlainMedia, StringComparison.Ordinal)
        ? " " + UserTexts.Get("login.key-on-card")
        : "";

    private void DeleteFile()
    {
        using var rights = OwnerRights.Current.BeginFileScope(file);
        AtomicFile.Delete(file);
    }

    /// <summary>Null when the store cannot be used.</summary>
    private static async Task<string?> EncryptAsync(Secret password)
    {
        // systemd-creds would leave the file readable by all for a moment, so it writes to its standard output.
        if (await SystemCommand.PipeAsync(
            "systemd-creds", ["encrypt", $"--name={SecretValidator.PasswordCredential}", "-", "-"],
            password).ConfigureAwait(false) is not { } encrypted)
        {
            return null;
        }

        AtomicFile.CreateOwnerDirectory(StoreDirectory);
        AtomicFile.Write(Credential, Encoding.ASCII.GetBytes(encrypted.Output));
        return DescribeWarning(encrypted.Error);
    }
}
