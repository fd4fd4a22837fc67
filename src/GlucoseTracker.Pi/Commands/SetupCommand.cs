using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using GlucoseTracker.Nightscout;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;
using GlucoseTracker.Pi.Setup;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>setup</c>: asks for hat, unit and sound, writes them into the configuration and reloads the daemon.</summary>
internal static class SetupCommand
{
    private static readonly TimeSpan ReloadTimeout = TimeSpan.FromSeconds(45);

    public static Command Create()
    {
        var hat = new Option<string?>("--hat")
        {
            Description = $"The board, a name from 'glucose-tracker hats', or \"{SetupOptions.Detect}\": the board that fits the " +
                "detected panel.",
            HelpName = "NAME",
        };
        hat.AcceptOnlyFromAmong([SetupOptions.Detect, .. KnownHats.All.Select(h => h.Name)]);
        var unit = CommonOptions.CreateUnit("The unit of the values.");
        var language = CommonOptions.CreateLanguage("The language of panel, notifications and commands.");
        var enable = new Option<string?>("--enable-bus")
        {
            Description = "Whether setup enables I2C or SPI with raspi-config when it " +
            "is off."
        };
        enable.AcceptOnlyFromAmong("yes", "no");
        var site = new Option<string?>("--nightscout")
        {
            Description = "Read from this Nightscout site. Setup finds out whether a site in your own network uses https or http.",
            HelpName = "ADDRESS",
        };
        var phone = new Option<string?>("--phone")
        {
            Description = "Also read from Juggluco or xDrip+ on this phone. Setup reads from it once and prints the result.",
            HelpName = "ADDRESS",
        };
        var wake = new Option<string[]>("--wake")
        {
            Description = "How alarms are heard; may be given several times. Setup writes settings and the rights of the service.",
            HelpName = "WAY",
        };
        wake.AcceptOnlyFromAmong([.. WakeSetup.Outputs]);
        var config = CommonOptions.CreateConfig();
        var command = new Command("setup", "Choose board, unit and sound. Without a terminal, a setting without an option stays unchanged.")
        {
            hat, unit, language, enable, site, phone, wake, config,
        };
        command.SetWork((result, cancellationToken) => RunAsync(
            new SetupOptions(
                result.GetValue(hat),
                CommonOptions.ParseUnit(result.GetValue(unit)),
                result.GetValue(enable) is { } word ? word == "yes" : null)
            { Wake = result.GetValue(wake) ?? [], Language = CommonOptions.ParseLanguage(result.GetValue(language)) },
            result.GetValue(site),
            result.GetValue(phone),
            result.GetValue(config) ?? TrackerConfiguration.DefaultFile,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        SetupOptions wanted, string? site, string? phone, string config, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(config);
        var options = TrackerConfiguration.Load(file, mustExist: false);
        UserTexts.Select(wanted.Language is { } language ? options with { Language = language, FollowsLocale = false } : options);
        try
        {
            return await Elevation.RunAsync(
                Path.GetDirectoryName(file)!,
                () => ChangeAsync(file, options, wanted, site, phone, cancellationToken)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                ExitCode.NotWritable, UserTexts.Format("setup.not-written", ("file", file), ("reason", FailureReason.From(e))), e);
        }
    }

    private static async Task<int> ChangeAsync(
        string file, TrackerOptions options, SetupOptions wanted, string? site, string? phone, CancellationToken cancellationToken)
    {
        var prompt = CreatePrompt();
        var dialog = new SetupDialog(new SetupMachine(TimeProvider.System), prompt);
        // What stays unchanged is what the file has: a variable of the environment is not written into it.
        var present = TrackerConfiguration.LoadFileAlone(file);
        if (await dialog.RunAsync(wanted, present.Display.Hat, present.Unit).ConfigureAwait(false) is not { } choices)
        {
            return ExitCode.Invalid;
        }

        choices = choices with { Language = wanted.Language, Wake = CreateWakeSetup(prompt).Run(wanted.Wake, options, choices.Hat) };
        var sources = await ChooseSourcesAsync(site, phone, options, prompt, cancellationToken).ConfigureAwait(false);
        using (OwnerRights.Current.BeginScope(Path.GetDirectoryName(file)!))
        {
            SetupFile.Write(file, choices, sources);
        }

        prompt.WriteLine(UserTexts.Format(
            "setup.written", ("file", FileText.GetName(file)), ("hat", choices.Hat.Name), ("unit", GlucoseText.Symbol(choices.Unit))));
        var written = TrackerConfiguration.Load(file, mustExist: true);
        foreach (var sentence in SettingOverrides.Describe(written, choices))
        {
            prompt.WriteLine(sentence);
        }

        if (!WakeSetup.CanWake(written))
        {
            prompt.WriteLine(WakeSetup.SilentWarning);
        }

        if (file == TrackerConfiguration.DefaultFile && await SoundRights.ApplyAsync(written).ConfigureAwait(false) is { } result)
        {
            prompt.WriteLine(result);
        }

        ReloadDaemon(options.StateDirectory, needsLogin: (sources.Order ?? options.Sources).Contains(SourceKind.LibreLinkUp));
        return ExitCode.Ok;
    }

    private static WakeSetup CreateWakeSetup(Prompt prompt) => new(
        prompt, new SystemFiles(), () => $"glucose-{RandomNumberGenerator.GetHexString(24, lowercase: true)}");

    private static Prompt CreatePrompt() => new(Console.IsInputRedirected ? null : Console.In, Console.Out);

    private static async Task<SourceChoices> ChooseSourcesAsync(
        string? site, string? phone, TrackerOptions options, Prompt prompt, CancellationToken cancellationToken)
    {
        var found = await FindSiteAsync(site, options.Nightscout.Address, prompt, cancellationToken).ConfigureAwait(false);
        var order = site is null ? options.Sources : new SourceOrder(SourceKind.Nightscout);
        if (await PhoneSetup.Create(prompt, TimeProvider.System).RunAsync(
            phone, options.Phone.Address is not null, cancellationToken).ConfigureAwait(false) is not { } chosen)
        {
            return new SourceChoices(found, Order: site is null ? null : order);
        }

        var isAlone = order is [SourceKind.LibreLinkUp] && !HasAccount(options);
        order = isAlone ? new SourceOrder(SourceKind.Phone) : order.With(SourceKind.Phone);
        await Console.Out.WriteLineAsync(isAlone
            ? UserTexts.Get("setup.phone-only")
            : UserTexts.Format("setup.source-order", ("order", $"{order}"))).ConfigureAwait(false);
        return new SourceChoices(found, chosen.Address, chosen.Secret is { } secret
            ? SaveSecret(options.StateDirectory, secret)
            : null, order);
    }

    private static bool HasAccount(TrackerOptions options)
    {
        using var rights = OwnerRights.Current.BeginScope(options.StateDirectory);
        return options.LibreLinkUp.Email.Length > 0 || File.Exists(new LoginFiles(options.StateDirectory).AccountPath);
    }

    /// <summary>Stores the secret in a file that only the daemon's user can read, and returns its path.</summary>
    private static string SaveSecret(string stateDirectory, Secret secret)
    {
        if (!Elevation.CanWrite(stateDirectory))
        {
            throw new UnauthorizedAccessException($"the secret of the phone's app cannot be stored in {stateDirectory}");
        }

        var file = Path.Combine(stateDirectory, SecretValidator.PhoneCredential);
        using var rights = OwnerRights.Current.BeginScope(stateDirectory);
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(secret.Reveal()));
        return file;
    }

    /// <summary>The new address of the Nightscout site; null when the configured one stays.</summary>
    /// <exception cref="ConfigurationException">The value of --nightscout is not an address.</exception>
    private static async Task<Uri?> FindSiteAsync(string? named, Uri? present, Prompt prompt, CancellationToken cancellationToken)
    {
        var address = present;
        if (named is not null && !SiteAddress.TryParse(named, out address))
        {
            throw new ConfigurationException([UserTexts.Get("setup.site-option")]);
        }

        if (address is null)
        {
            return null;
        }

        var found = await SiteSetup.Create(prompt, TimeProvider.System).CheckAsync(address, cancellationToken).ConfigureAwait(false);
        return named is null && found == present ? null : found;
    }

    private static void ReloadDaemon(string stateDirectory, bool needsLogin)
    {
        try
        {
            var answer = ControlClient.Ask(stateDirectory, "reload", ControlJson.Indented.ReloadDocument, ReloadTimeout);
            Console.Out.WriteLine(answer.Taken
                ? UserTexts.Get("setup.loaded")
                : UserTexts.Format("setup.refused", ("problems", string.Join(' ', answer.Problems))));
        }
        catch (Exception e) when (e is DaemonUnavailableException or JsonException)
        {
            Console.Out.WriteLine(UserTexts.Get("setup.loads-later"));
        }

        using var rights = OwnerRights.Current.BeginScope(stateDirectory);
        if (needsLogin && !File.Exists(new LoginFiles(stateDirectory).AccountPath))
        {
            Console.Out.WriteLine(UserTexts.Get("setup.sign-in"));
        }
    }
}
