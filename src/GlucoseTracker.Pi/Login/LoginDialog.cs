using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Files;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Pi.Languages;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Pi.Login;

/// <summary>Signs in, asks for the person, and stores what the daemon needs.</summary>
/// <param name="options">The configuration.</param>
/// <param name="config">The full path of its file.</param>
/// <param name="baseAddress">The address of the first login.</param>
/// <param name="interactive">True when the terminal is interactive.</param>
/// <param name="time">The clocks.</param>
internal sealed class LoginDialog(TrackerOptions options, string config, Uri baseAddress, bool interactive, TimeProvider time)
{
    private readonly LoginFiles _files = new(options.StateDirectory);

    /// <summary>Runs the dialog and returns the exit code.</summary>
    public async Task<int> RunAsync(LoginInput input, CancellationToken cancellationToken)
    {
        try
        {
            SharingPerson? person;
            Console.WriteLine(UserTexts.Get("login.signing-in"));

            // The responses of the service and the state directory are handled without the permissions of root.
            using (OwnerRights.Current.BeginScope(options.StateDirectory))
            {
                var people = await SignInAsync(input, cancellationToken).ConfigureAwait(false);
                person = Choose(people, input.Person);
                if (people.Count > 0 && person is null)
                {
                    return ExitCode.Invalid;
                }

                _files.Account.Save(
                    new StoredAccount(input.Email, baseAddress == options.LibreLinkUp.BaseAddress ? null : baseAddress, person?.PatientId));
            }

            return await SaveAsync(input, person).ConfigureAwait(false);
        }
        catch (SourceException e)
        {
            await Console.Error.WriteLineAsync(Describe(e)).ConfigureAwait(false);
            return ExitCode.Failed;
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            await Console.Error.WriteLineAsync(
                UserTexts.Format("login.not-kept", ("reason", FailureText.From(options.StateDirectory, e)))).ConfigureAwait(false);
            return ExitCode.NotWritable;
        }
    }

    private async Task<IReadOnlyList<SharingPerson>> SignInAsync(LoginInput input, CancellationToken cancellationToken)
    {
        var account = new LibreLinkUpOptions
        {
            BaseAddress = baseAddress,
            Email = input.Email,
            Password = () => input.Password,
            AcceptTerms = options.LibreLinkUp.AcceptTerms,
        };
        using var signIn = new SignIn(account, _files.Session(NullLogger<SessionFile>.Instance), time, NullLogger<SignIn>.Instance);
        return await signIn.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private SharingPerson? Choose(IReadOnlyList<SharingPerson> people, string wanted)
    {
        if (people.Count == 0)
        {
            Console.WriteLine(UserTexts.Get("login.nobody-shares"));
            return null;
        }

        if (wanted.Length > 0 || (people.Count > 1 && !interactive))
        {
            var found = PatientPrompt.Find(people, wanted);
            if (found is null)
            {
                PatientPrompt.WriteList(people, Console.Error);
                if (wanted.Length > 0)
                {
                    Console.Error.WriteLine(UserTexts.Get("login.wrong-person"));
                }

                Console.Error.WriteLine(UserTexts.Get("login.name-person"));
            }

            return found;
        }

        return people.Count == 1 ? people[0] : PatientPrompt.Choose(people, Console.In, Console.Out);
    }

    private async Task<int> SaveAsync(LoginInput input, SharingPerson? person)
    {
        var packaged = SystemdUnit.Matches(options);
        var kept = await new PasswordStore(_files.PasswordPath, packaged).SaveAsync(input.Password).ConfigureAwait(false);
        if (person is not null)
        {
            Console.WriteLine(UserTexts.Format("login.signed-in", ("person", person.Name)));
        }

        Console.WriteLine(kept);
        ReportOverrides(input, person);
        Console.WriteLine(packaged && await SystemdUnit.RestartAsync().ConfigureAwait(false)
            ? UserTexts.Get("login.restarted")
            : DescribeDaemon());
        return ExitCode.Ok;
    }

    /// <summary>The next step when this command did not restart the daemon.</summary>
    private string DescribeDaemon() => DaemonStart.IsRunning(options.StateDirectory)
        ? UserTexts.Get("login.restart-needed")
        : UserTexts.Format("daemon.start", ("command", DaemonStart.GetCommand(options.StateDirectory, config, new SystemFiles())));

    /// <summary>An explicit key takes precedence over this choice, so the dialog reports it.</summary>
    private void ReportOverrides(LoginInput input, SharingPerson? person)
    {
        var settings = options.LibreLinkUp;
        if (settings.Email.Length > 0 && !settings.Email.Equals(input.Email, StringComparison.OrdinalIgnoreCase))
        {
            Console.WriteLine(UserTexts.Get("login.other-account"));
        }

        if (settings.Patient.Length > 0 && person is not null && PatientPrompt.Find([person], settings.Patient) is null)
        {
            Console.WriteLine(UserTexts.Get("login.other-person"));
        }

        if (settings.PasswordFile.Length > 0)
        {
            Console.WriteLine(UserTexts.Get("login.password-file"));
        }
    }

    private static string FormatWait(TimeSpan wait) => wait < TimeSpan.FromMinutes(2)
        ? UserTexts.Format("span.seconds", ("seconds", (int)Math.Ceiling(wait.TotalSeconds)))
        : UserTexts.Format("span.minutes", ("minutes", (int)Math.Ceiling(wait.TotalMinutes)));

    private static string Describe(SourceException e)
    {
        var advice = e.Cause switch
        {
            ConnectionCause.WrongPassword when e.Details.Detail == CauseDetail.RefusedBefore =>
                UserTexts.Get("login.refused-before.next"),
            ConnectionCause.WrongPassword => UserTexts.Get("login.wrong-password.next"),
            ConnectionCause.TermsWaiting => UserTexts.Get("login.terms.next"),
            ConnectionCause.AccountStep => UserTexts.Get("login.account-step.next"),
            ConnectionCause.AnswerEncrypted => UserTexts.Get("login.encrypted.next"),
            ConnectionCause.NameLookup or ConnectionCause.NetworkDown =>
                UserTexts.Get("login.network.next"),
            _ => null,
        };
        var wait = e.Details.Wait is { } left && left > TimeSpan.Zero
            ? UserTexts.Format("login.try-again", ("span", FormatWait(left)))
            : null;
        string?[] sentences = [UserTexts.Get("login.not-signed-in"), CauseWords.Describe(e), advice, wait];
        return string.Join(' ', sentences.Where(sentence => sentence is not null));
    }
}
