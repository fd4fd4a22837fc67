using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Files;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Pi.Login;

/// <summary>Signs in, lets the person be chosen, and keeps what the daemon needs.</summary>
/// <param name="options">The configuration.</param>
/// <param name="baseAddress">Where the login begins.</param>
/// <param name="interactive">True when the terminal is interactive.</param>
/// <param name="time">The clocks.</param>
internal sealed class LoginDialog(TrackerOptions options, Uri baseAddress, bool interactive, TimeProvider time)
{
    private readonly LoginFiles _files = new(options.StateDirectory);

    /// <summary>Does it and returns the exit status.</summary>
    public async Task<int> RunAsync(LoginInput input, CancellationToken cancellationToken)
    {
        try
        {
            SharingPerson? person;

            // The service's answers and the state directory are no business of root's.
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"What was found out cannot be kept: {FailureReason.WithFile(e)}.").ConfigureAwait(false);
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
            Console.WriteLine("Signed in, but nobody shares with this account yet: invite it in the Libre app of the sensor's wearer, " +
                "and accept in LibreLinkUp.");
            return null;
        }

        if (wanted.Length > 0 || (people.Count > 1 && !interactive))
        {
            var found = PatientPrompt.Find(people, wanted);
            if (found is null)
            {
                PatientPrompt.WriteList(people, Console.Error);
                Console.Error.WriteLine("Write the person's id or full name on the third line of the input.");
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
            Console.WriteLine($"Signed in. The display shows the readings of {person.Name}.");
        }

        Console.WriteLine(kept);
        ReportOverrides(input, person);
        Console.WriteLine(packaged && await SystemdUnit.RestartAsync().ConfigureAwait(false)
            ? "The daemon, if it runs, has been restarted with it."
            : "A daemon that runs already sees it after a restart.");
        return ExitCode.Ok;
    }

    /// <summary>An explicit key takes precedence over this choice, so the dialog reports it.</summary>
    private void ReportOverrides(LoginInput input, SharingPerson? person)
    {
        var settings = options.LibreLinkUp;
        if (settings.Email.Length > 0 && !settings.Email.Equals(input.Email, StringComparison.OrdinalIgnoreCase))
        {
            Console.WriteLine("But LibreLinkUp:Email in the configuration names another account, and the configuration wins. Empty the " +
                "key to use this one.");
        }

        if (settings.Patient.Length > 0 && person is not null && PatientPrompt.Find([person], settings.Patient) is null)
        {
            Console.WriteLine("But LibreLinkUp:Patient in the configuration names another person, and the configuration wins. Empty the " +
                "key to use this one.");
        }

        if (settings.PasswordFile.Length > 0)
        {
            Console.WriteLine("But LibreLinkUp:PasswordFile in the configuration names a file, and the configuration wins. Empty the " +
                "key to use this password.");
        }
    }

    private static string FormatWait(TimeSpan wait) => wait < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Ceiling(wait.TotalSeconds)} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Ceiling(wait.TotalMinutes)} min");

    private static string Describe(SourceException e)
    {
        var advice = e.Cause switch
        {
            ConnectionCause.WrongPassword when e.Facts.Detail == CauseDetail.RefusedBefore =>
                " Check both letter by letter. If they are right since the password was changed, 'glucose-tracker logout' forgets the " +
                "refusal.",
            ConnectionCause.WrongPassword => " Use the account of the LibreLinkUp app, which follows somebody; the accounts of " +
                "LibreView and of the app that reads the sensor are others.",
            ConnectionCause.TermsWaiting => " Open the LibreLinkUp app, sign out and in again, and accept them there; or allow it with " +
                "LibreLinkUp:AcceptTerms in the configuration.",
            ConnectionCause.AccountStep => " Open the LibreLinkUp app, sign out and in again, and do what it asks.",
            ConnectionCause.AnswerEncrypted => " Nothing is wrong with e-mail or password. Take readings from an app on the phone, or " +
                "from a Nightscout site (docs/phone.md).",
            ConnectionCause.NameLookup or ConnectionCause.NetworkDown =>
                " Nothing is wrong with e-mail or password: check this device's network.",
            _ => "",
        };
        var wait = e.Facts.Wait is { } left && left > TimeSpan.Zero
            ? $" Try again in {FormatWait(left)}."
            : "";
        return $"Not signed in. {e.Message}{advice}{wait}";
    }
}
