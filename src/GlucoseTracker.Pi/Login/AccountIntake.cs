using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Login;

/// <summary>
/// Stores the e-mail and the password of a file without signing in; the daemon signs in, and a wrong password shows on the panel. The
/// file is erased only after both are stored.
/// </summary>
/// <param name="stateDirectory">The state directory.</param>
/// <param name="encrypt">Encrypts a password into the credential store; false when that is not possible.</param>
internal sealed class AccountIntake(string stateDirectory, Func<Secret, Task<bool>> encrypt)
{
    private readonly LoginFiles _files = new(stateDirectory);

    /// <summary>Stores the account and erases the file.</summary>
    /// <param name="input">The content of the file.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="CommandException">The password cannot be encrypted; the file stays.</exception>
    /// <exception cref="IOException">The account cannot be stored, or the file cannot be erased.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not be stored, or the file may not be erased.</exception>
    public async Task RunAsync(LoginInput input, string file)
    {
        if (!await encrypt(input.Password).ConfigureAwait(false))
        {
            throw new CommandException(
                ExitCode.NotWritable, UserTexts.Format("login.not-encrypted", ("file", file)));
        }

        using (OwnerRights.Current.BeginScope(stateDirectory))
        {
            _files.Account.Save(CreateAccount(input));
        }

        using (OwnerRights.Current.BeginFileScope(file))
        {
            FileEraser.Erase(file);
        }
    }

    /// <summary>The person in the file, or the chosen person of the same account.</summary>
    private StoredAccount CreateAccount(LoginInput input)
    {
        var stored = _files.Account.Load();
        var present = stored?.Email.Equals(input.Email, StringComparison.OrdinalIgnoreCase) == true ? stored : null;
        return new StoredAccount(input.Email, present?.BaseAddress, input.Person.Length > 0 ? input.Person : present?.PatientId);
    }
}
