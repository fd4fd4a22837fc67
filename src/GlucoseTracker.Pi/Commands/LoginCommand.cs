using System.CommandLine;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Files;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LinuxDevices.Kernel;
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
            Description = "Read e-mail, password and, if several people share, the person from the lines of this file. Default: " +
                "standard input, or questions in a terminal.",
            HelpName = "FILE",
        };
        var region = new Option<string?>("--region")
        {
            Description = "The region of the account. Only \"ru\" and \"cn\" are needed; every other region is detected.",
            HelpName = "CODE",
        };
        var config = CommonOptions.CreateConfig();
        var command = new Command("login", "Sign in to LibreLinkUp and choose whose readings are shown.") { from, region, config };
        command.SetWork((result, cancellationToken) => RunAsync(
            result.GetValue(from), result.GetValue(region), result.GetValue(config), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? from, string? region, string? config, CancellationToken cancellationToken)
    {
        CoreDumps.Forbid();
        var options = CommonOptions.LoadConfiguration(config);
        var address = GetBaseAddress(options.LibreLinkUp, region) ?? throw new CommandException(
            ExitCode.Invalid,
            "--region takes a code such as eu2, ru or cn, and only while LibreLinkUp:BaseAddress in the configuration has its default.");
        return await Elevation.RunAsync(
            options.StateDirectory, () => RunAsync(options, address, from, cancellationToken)).ConfigureAwait(false);
    }

    private static Task<int> RunAsync(TrackerOptions options, Uri address, string? from, CancellationToken cancellationToken)
    {
        var interactive = from is null && !Console.IsInputRedirected;
        LoginInput? input;
        try
        {
            input = interactive ? LoginInput.Prompt() : ReadInput(from);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Invalid, $"The input cannot be read: {FailureReason.WithFile(e)}.", e);
        }

        return input is null
            ? throw new CommandException(ExitCode.Invalid, "E-mail and password are needed, each on its own line.")
            : new LoginDialog(options, address, interactive, TimeProvider.System).RunAsync(input, cancellationToken);
    }

    private static LoginInput? ReadInput(string? file)
    {
        if (file is null)
        {
            return LoginInput.Read(new LimitedLineReader(Console.In, MaxInputLength, "standard input"));
        }

        using var lines = new LimitedLineReader(new StreamReader(RegularFile.Open(file, MaxInputLength)), MaxInputLength, file);
        return LoginInput.Read(lines);
    }

    /// <summary>
    /// The address of the first sign-in request; null when the region code is not valid, or the configuration sets another address.
    /// </summary>
    private static Uri? GetBaseAddress(LibreLinkUpSettings settings, string? region) =>
        region is null ? settings.BaseAddress : settings.BaseAddress == ServiceHosts.Global ? ServiceHosts.ForRegion(region) : null;
}
