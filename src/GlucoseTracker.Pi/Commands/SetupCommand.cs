using System.CommandLine;
using System.Text;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using GlucoseTracker.Nightscout;
using GlucoseTracker.Pi.Login;
using GlucoseTracker.Pi.Setup;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>setup</c>: asks for hat and unit, writes them into the configuration, and lets the daemon take it.</summary>
internal static class SetupCommand
{
    private static readonly TimeSpan ReloadTimeout = TimeSpan.FromSeconds(45);

    public static Command Create()
    {
        var hat = new Option<string?>("--hat")
        {
            Description = $"The board, as 'glucose-tracker hats' names it, or \"{SetupOptions.Detect}\": what fits the panel that answers.",
            HelpName = "NAME",
        };
        hat.AcceptOnlyFromAmong([SetupOptions.Detect, .. KnownHats.All.Select(h => h.Name)]);
        var unit = new Option<string?>("--unit") { Description = "What is shown." };
        unit.AcceptOnlyFromAmong([.. Enum.GetValues<GlucoseUnit>().Select(GlucoseText.Symbol)]);
        var enable = new Option<string?>("--enable-bus") { Description = "Whether I2C or SPI is enabled with raspi-config when it is off." };
        enable.AcceptOnlyFromAmong("yes", "no");
        var site = new Option<string?>("--nightscout")
        {
            Description = "Readings come from this Nightscout site. In the own network it is found out whether it speaks https or http.",
            HelpName = "ADDRESS",
        };
        var phone = new Option<string?>("--phone")
        {
            Description = "Readings come from Juggluco or xDrip+ on this phone too. It is asked once, and what it answers is told.",
            HelpName = "ADDRESS",
        };
        var config = CommonOptions.CreateConfig();
        var command = new Command("setup", "Choose board and unit. Without a terminal, what no option says stays as it is.") { hat, unit, enable, site, phone, config };
        command.SetAction((result, stop) => RunAsync(
            new SetupOptions(
                result.GetValue(hat),
                result.GetValue(unit) is { } symbol ? Enum.GetValues<GlucoseUnit>().Single(u => GlucoseText.Symbol(u) == symbol) : null,
                result.GetValue(enable) is { } word ? word == "yes" : null),
            result.GetValue(site),
            result.GetValue(phone),
            result.GetValue(config) ?? TrackerConfiguration.DefaultFile,
            stop));
        return command;
    }

    private static async Task<int> RunAsync(SetupOptions wishes, string? site, string? phone, string config, CancellationToken stop)
    {
        var file = Path.GetFullPath(config);
        var folder = Path.GetDirectoryName(file)!;
        try
        {
            var options = TrackerConfiguration.Load(file, mustExist: false);
            if (!Elevation.CanWrite(folder))
            {
                return await Elevation.RelaunchAsRootAsync(folder).ConfigureAwait(false);
            }

            var dialog = new SetupDialog(new SetupMachine(TimeProvider.System), Console.IsInputRedirected ? null : Console.In, Console.Out);
            if (await dialog.RunAsync(wishes, options.Display.Hat, options.Unit).ConfigureAwait(false) is not { } choices)
            {
                return ExitCode.Invalid;
            }

            var sources = await ChooseSourcesAsync(site, phone, options, stop).ConfigureAwait(false);
            using (OwnerRights.OfProcess.Take(folder))
            {
                SetupFile.Write(file, choices, sources);
            }

            await Console.Out.WriteLineAsync($"{choices.Hat.Name} and {GlucoseText.Symbol(choices.Unit)} are written into {file}.").ConfigureAwait(false);
            foreach (var sentence in HatOverrides.Describe(TrackerConfiguration.Load(file, mustExist: true), choices))
            {
                await Console.Out.WriteLineAsync(sentence).ConfigureAwait(false);
            }

            await ReloadDaemonAsync(options.StateDirectory, needsLogin: (sources.Order ?? options.Sources).Contains(SourceKind.LibreLinkUp)).ConfigureAwait(false);
            return ExitCode.Ok;
        }
        catch (ConfigurationException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.Invalid;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file} cannot be written: {FailureReason.From(e)}.").ConfigureAwait(false);
            return ExitCode.NotWritable;
        }
    }

    private static async Task<SourceChoices> ChooseSourcesAsync(string? site, string? phone, TrackerOptions options, CancellationToken stop)
    {
        var found = await FindSiteAsync(site, options.Nightscout.Address, stop).ConfigureAwait(false);
        var order = site is null ? options.Sources : new SourceOrder(SourceKind.Nightscout);
        var input = Console.IsInputRedirected ? null : Console.In;
        if (await PhoneSetup.Create(input, Console.Out, TimeProvider.System).RunAsync(phone, options.Phone.Address is not null, stop).ConfigureAwait(false) is not { } chosen)
        {
            return new SourceChoices(found, Order: site is null ? null : order);
        }

        var isAlone = order is [SourceKind.LibreLinkUp] && !HasAccount(options);
        order = isAlone ? new SourceOrder(SourceKind.Phone) : order.With(SourceKind.Phone);
        await Console.Out.WriteLineAsync(isAlone
            ? "Readings come from the phone alone. If there is a LibreLinkUp account too, write \"libreLinkUp, phone\" into Source and sign in."
            : $"Sources are asked in this order: {order}.").ConfigureAwait(false);
        return new SourceChoices(found, chosen.Address, chosen.Secret is { } secret ? SaveSecret(options.StateDirectory, secret) : null, order);
    }

    private static bool HasAccount(TrackerOptions options)
    {
        using var rights = OwnerRights.OfProcess.Take(options.StateDirectory);
        return options.LibreLinkUp.Email.Length > 0 || File.Exists(new LoginFiles(options.StateDirectory).AccountPath);
    }

    /// <summary>Keeps the secret where only the daemon's user reads it.</summary>
    private static string SaveSecret(string stateDirectory, Secret secret)
    {
        if (!Elevation.CanWrite(stateDirectory))
        {
            throw new UnauthorizedAccessException($"the secret of the phone's app cannot be kept in {stateDirectory}");
        }

        var file = Path.Combine(stateDirectory, SecretValidator.PhoneCredential);
        using var rights = OwnerRights.OfProcess.Take(stateDirectory);
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(secret.Reveal()));
        return file;
    }

    /// <summary>The site's address to write; null when it stays as it is.</summary>
    /// <exception cref="ConfigurationException">What was named is no address.</exception>
    private static async Task<Uri?> FindSiteAsync(string? named, Uri? present, CancellationToken stop)
    {
        var address = present;
        if (named is not null && !SiteAddress.TryParse(named, out address))
        {
            throw new ConfigurationException(["--nightscout: this is no address of a site; write one such as 192.168.1.20:1337 or https://my-site.example. A token or secret belongs into Nightscout:TokenFile."]);
        }

        if (address is null)
        {
            return null;
        }

        var input = Console.IsInputRedirected ? null : Console.In;
        var found = await SiteSetup.Create(input, Console.Out, TimeProvider.System).CheckAsync(address, stop).ConfigureAwait(false);
        return named is null && found == present ? null : found;
    }

    private static async Task ReloadDaemonAsync(string stateDirectory, bool needsLogin)
    {
        string next;
        try
        {
            ControlClient.Send(stateDirectory, "reload", ReloadTimeout);
            next = "The daemon has taken it: look at the panel.";
        }
        catch (DaemonUnavailableException)
        {
            next = "The daemon takes it at its next start: sudo systemctl restart glucose-tracker";
        }

        using var rights = OwnerRights.OfProcess.Take(stateDirectory);
        var isSignedIn = !needsLogin || File.Exists(new LoginFiles(stateDirectory).AccountPath);
        await Console.Out.WriteLineAsync(isSignedIn ? next : $"{next}{Environment.NewLine}Sign in: sudo glucose-tracker login").ConfigureAwait(false);
    }
}
