using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Files;
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
        var hat = CreateHat();
        var enable = CreateEnableBus();
        var (wake, topic) = (CreateWake(), CreateTopic());
        var unit = CommonOptions.CreateUnit();
        var language = CommonOptions.CreateLanguage("option.language");
        var site = CreateAddress("--nightscout", "option.nightscout");
        var phone = CreateAddress("--phone", "option.phone");
        var config = CommonOptions.CreateConfig();
        var command = new Command("setup")
        {
            hat, unit, language, enable, site, phone, wake, topic, config,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(topic) is not null && result.GetValue(wake)?.Contains(WakeSetup.Phone) != true)
            {
                result.AddError(UserTexts.Format("parser.needs", ("option", "--topic"), ("other", $"--wake {WakeSetup.Phone}")));
            }
        });
        command.SetWork((result, cancellationToken) => RunAsync(
            new SetupOptions(
                result.GetValue(hat),
                CommonOptions.ParseUnit(result.GetValue(unit)),
                result.GetValue(enable) is { } word ? word == "yes" : null)
            {
                Wake = result.GetValue(wake) ?? [],
                Topic = result.GetValue(topic),
                Language = CommonOptions.ParseLanguage(result.GetValue(language)),
            },
            result.GetValue(site),
            result.GetValue(phone),
            result.GetValue(config) ?? TrackerConfiguration.DefaultFile,
            cancellationToken));
        return command;
    }

    private static Option<string?> CreateHat()
    {
        var hat = new Option<string?>("--hat")
        {
            Description = "option.hat",
            HelpName = "NAME",
        };
        hat.AcceptWords([SetupOptions.Detect, .. KnownHats.All.Select(h => h.Name)]);
        return hat;
    }

    private static Option<string?> CreateEnableBus()
    {
        var enable = new Option<string?>("--enable-bus")
        {
            Description = "option.enable-bus",
        };
        enable.AcceptWords("yes", "no");
        return enable;
    }

    private static Option<string?> CreateAddress(string name, string description) =>
        new(name) { Description = description, HelpName = "ADDRESS" };

    private static Option<string[]> CreateWake()
    {
        var wake = new Option<string[]>("--wake")
        {
            Description = "option.wake",
            HelpName = string.Join('|', WakeSetup.Outputs),
        };
        wake.AcceptWords([.. WakeSetup.Outputs]);
        return wake;
    }

    private static Option<string?> CreateTopic() => new("--topic")
    {
        Description = "option.topic",
        HelpName = "TOPIC",
    };

    private static async Task<int> RunAsync(
        SetupOptions wanted, string? site, string? phone, string config, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(config);
        var options = CommonOptions.LoadConfiguration(file, mustExist: false);
        UserTexts.Select(wanted.Language is { } language ? options with { Language = language, FollowsLocale = false } : options);
        try
        {
            return await Elevation.RunAsync(
                Path.GetDirectoryName(file)!,
                () => ChangeAsync(file, options, wanted, site, phone, cancellationToken)).ConfigureAwait(false);
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            throw new CommandException(
                ExitCode.NotWritable, UserTexts.Format("setup.not-written", ("file", file), ("reason", FailureText.From(e))), e);
        }
    }

    private static async Task<int> ChangeAsync(
        string file, TrackerOptions options, SetupOptions wanted, string? site, string? phone, CancellationToken cancellationToken)
    {
        var prompt = CreatePrompt();
        var dialog = new SetupDialog(new SetupMachine(TimeProvider.System), prompt);
        // A setting that is not chosen keeps the value of the file, so environment variables must not replace it here.
        TrackerOptions present;
        using (OwnerRights.Current.BeginFileScope(file))
        {
            present = TrackerConfiguration.LoadFileAlone(file);
        }

        if (await dialog.RunAsync(wanted, present.Display.Hat, present.Unit).ConfigureAwait(false) is not { } choices)
        {
            return ExitCode.Invalid;
        }

        choices = choices with
        {
            Language = wanted.Language,
            Wake = WakeSetup.Create(prompt, wanted.Topic).Run(wanted.Wake, options, choices.Hat),
        };
        var sources = await new SourceSetup(file, options, prompt, TimeProvider.System)
            .RunAsync(site, phone, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<(string Key, string Value)> settings;
        using (OwnerRights.Current.BeginFileScope(file))
        {
            settings = SetupFile.Write(file, choices, sources);
        }

        prompt.WriteLine(UserTexts.Format(
            "setup.written", ("file", FileText.GetName(file)), ("settings", SetupFile.Describe(settings))));
        await ReportAsync(file, choices, prompt).ConfigureAwait(false);
        ReloadDaemon(file, options.StateDirectory, needsLogin: (sources.Order ?? options.Sources).Contains(SourceKind.LibreLinkUp));
        return ExitCode.Ok;
    }

    /// <summary>
    /// Prints where the written configuration differs from the choices, and grants the daemon its permissions for sound outputs.
    /// </summary>
    private static async Task ReportAsync(string file, SetupChoices choices, Prompt prompt)
    {
        var written = CommonOptions.LoadConfiguration(file, mustExist: true);
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
    }

    private static Prompt CreatePrompt() => new(Console.IsInputRedirected ? null : Console.In, Console.Out);

    private static void ReloadDaemon(string config, string stateDirectory, bool needsLogin)
    {
        try
        {
            var answer = ControlClient.Ask(
                stateDirectory, DaemonQuery.AddLanguage("reload"), ControlJson.Indented.ReloadDocument, ReloadTimeout);
            Console.Out.WriteLine(answer.Taken
                ? UserTexts.Get("setup.loaded")
                : UserTexts.Format("setup.refused", ("problems", string.Join(' ', answer.Problems))));
        }
        catch (DaemonUnavailableException e) when (e.Failure == DaemonFailure.NotRunning)
        {
            Console.Out.WriteLine(UserTexts.Format(
                "daemon.start", ("command", DaemonStart.GetCommand(stateDirectory, config, new SystemFiles()))));
        }
        catch (Exception e) when (e is DaemonUnavailableException or JsonException)
        {
            Console.Out.WriteLine(UserTexts.Get("setup.loads-later"));
        }

        using var rights = OwnerRights.Current.BeginScope(stateDirectory);
        if (needsLogin && !File.Exists(new LoginFiles(stateDirectory).AccountPath))
        {
            Console.Out.WriteLine(UserTexts.Format("setup.sign-in", ("command", DaemonStart.GetLoginCommand(config))));
        }
    }
}
