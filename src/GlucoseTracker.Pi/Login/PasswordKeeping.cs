using System.Text;
using GlucoseTracker.Domain;
using GlucoseTracker.Files;
using GlucoseTracker.Pi.Secrets;

namespace GlucoseTracker.Pi.Login;

/// <summary>
/// Where the password is kept: encrypted in systemd's credential store where there is one, else in a file that only its owner can read.
/// </summary>
/// <param name="file">That file.</param>
/// <param name="useStore">True when the credential store is meant for this daemon.</param>
internal sealed class PasswordKeeping(string file, bool useStore)
{
    private const string StoreDirectory = "/etc/credstore.encrypted";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly string Credential = Path.Combine(StoreDirectory, PasswordSource.CredentialName);

    /// <summary>Keeps it and tells where.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be kept.</exception>
    public async Task<string> KeepAsync(Secret password)
    {
        if (useStore && await EncryptAsync(password).ConfigureAwait(false))
        {
            File.Delete(file);
            return $"encrypted in {Credential}";
        }

        AtomicFile.Write(file, Encoding.UTF8.GetBytes(password.Reveal()));
        return $"in {file}, readable by its owner only";
    }

    /// <summary>Removes it from both places.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public void Forget()
    {
        File.Delete(file);
        if (useStore && Directory.Exists(StoreDirectory))
        {
            File.Delete(Credential);
        }
    }

    private static async Task<bool> EncryptAsync(Secret password)
    {
        Directory.CreateDirectory(StoreDirectory, OwnerOnly | UnixFileMode.UserExecute);
        if (await SystemProgram.RunAsync("systemd-creds", ["encrypt", $"--name={PasswordSource.CredentialName}", "-", Credential], password)
            .ConfigureAwait(false) != 0)
        {
            return false;
        }

        // systemd-creds leaves it readable by all, in a directory that only root can enter.
        File.SetUnixFileMode(Credential, OwnerOnly);
        return true;
    }
}
