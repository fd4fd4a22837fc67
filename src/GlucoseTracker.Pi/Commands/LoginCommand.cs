using System.CommandLine;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Files;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LinuxDevices.Kernel;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>login</c>: signs in to LibreLinkUp once and stores what the daemon needs.</summary>
internal static class LoginCommand
{
    /// <summary>The maximum length of the input, in bytes for a file and in characters for standard input.</summary>
    private const int MaxInputLength = 16 * 1024;

    public static Command Create()
    {
        var from = new Option<string?>("--from")
        {
            Description = "option.login-from",
            HelpName = "FILE",
        };
        var store = new Option<string?>("--take")
        {
            Description = "option.take",
            HelpName = "FILE",
        };
        var region = new Option<string?>("--region")
        {
            Description = "option.region",
            HelpName = "CODE",
        };
        var config = CommonOptions.CreateConfig();
        var command = new Command("login") { from, store, region, config };
        command.Validators.Add(result =>
        {
            if (result.GetValue(store) is not null && (result.GetValue(from) is not null || result.GetValue(region) is not null))
            {
                result.AddError(UserTexts.Format("parser.not-with", ("option", "--take"), ("other", "--from, --region")));
            }
        });
        command.SetWork((result, cancellationToken) => result.GetValue(store) is { } file
            ? StoreAsync(file, result.GetValue(config))
            : RunAsync(result.GetValue(from), result.GetValue(region), result.GetValue(config), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? from, string? region, string? config, CancellationToken cancellationToken)
    {
        CoreDumps.Forbid();
        var options = CommonOptions.LoadConfiguration(config);
        var address = GetBaseAddress(options.LibreLinkUp, region) ?? throw new CommandException(
            ExitCode.Invalid,
            UserTexts.Get("login.region"));
        return await Elevation.RunAsync(
            options.StateDirectory, () => RunAsync(options, config, address, from, cancellationToken)).ConfigureAwait(false);
    }

    private static async Task<int> StoreAsync(string file, string? config)
    {
        CoreDumps.Forbid();
        var options = CommonOptions.LoadConfiguration(config);
        if (!SystemdUnit.Matches(options) || !Elevation.CanWrite(options.StateDirectory))
        {
            throw new CommandException(
                ExitCode.NotWritable, UserTexts.Get("login.take-needs-root"));
        }

        try
        {
            var input = ReadInput(file, LinkRule.Refuse) ?? throw new CommandException(
                ExitCode.Invalid, UserTexts.Format("login.file-incomplete", ("file", file)));
            var passwords = new PasswordStore(new LoginFiles(options.StateDirectory).PasswordPath, useStore: true);
            await new AccountIntake(options.StateDirectory, passwords.TryEncryptAsync).RunAsync(input, file).ConfigureAwait(false);
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            throw new CommandException(
                ExitCode.NotWritable, UserTexts.Format("login.file-not-taken", ("file", file), ("reason", FailureText.From(e))), e);
        }

        Console.WriteLine(UserTexts.Format("login.taken", ("file", FileText.GetName(file))));
        return ExitCode.Ok;
    }

    private static Task<int> RunAsync(
        TrackerOptions options, string? config, Uri address, string? from, CancellationToken cancellationToken)
    {
        var interactive = from is null && !Console.IsInputRedirected;
        LoginInput? input;
        try
        {
            input = interactive ? LoginInput.Prompt() : ReadInput(from);
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            var reason = from is null ? FailureText.From(e) : FailureText.From(from, e);
            throw new CommandException(ExitCode.Invalid, UserTexts.Format("login.input-unreadable", ("reason", reason)), e);
        }

        return input is null
            ? throw new CommandException(ExitCode.Invalid, UserTexts.Get("login.input-incomplete"))
            : new LoginDialog(options, CommonOptions.GetConfigPath(config), address, interactive, TimeProvider.System)
                .RunAsync(input, cancellationToken);
    }

    private static LoginInput? ReadInput(string? file, LinkRule links = LinkRule.Follow)
    {
        if (file is null)
        {
            return LoginInput.Read(new LimitedLineReader(Console.In, MaxInputLength, UserTexts.Get("file.standard-input")));
        }

        using var lines = new LimitedLineReader(new StreamReader(InputFile.Open(file, MaxInputLength, links)), MaxInputLength, file);
        return LoginInput.Read(lines);
    }

    /// <summary>
    /// The address of the first sign-in request; null when the region code is not valid, or the configuration sets another address.
    /// </summary>
    private static Uri? GetBaseAddress(LibreLinkUpSettings settings, string? region) =>
        region is null ? settings.BaseAddress : settings.BaseAddress == ServiceHosts.Global ? ServiceHosts.ForRegion(region) : null;
}
