using System.CommandLine;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Files;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LinuxDevices.Kernel;
using GlucoseTracker.Pi.Login;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>login</c>: signs in to LibreLinkUp once and keeps what the daemon needs.</summary>
internal static class LoginCommand
{
    /// <summary>Far more than three lines need, in bytes or characters.</summary>
    private const int MaxInputLength = 16 * 1024;

    public static Command Create()
    {
        var from = new Option<string?>("--from")
        {
            Description = "Read e-mail, password and, where several people share, the person from the lines of this file. Without it: from standard input, or by asking.",
            HelpName = "FILE",
        };
        var region = new Option<string?>("--region") { Description = "Begin in this region: \"ru\" and \"cn\" are not found by themselves, all others are.", HelpName = "CODE" };
        var config = CommonOptions.CreateConfig();
        var command = new Command("login", "Sign in to LibreLinkUp and choose whose readings are shown.") { from, region, config };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(from), result.GetValue(region), result.GetValue(config), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? from, string? region, string? config, CancellationToken cancellationToken)
    {
        CoreDumps.Forbid();
        try
        {
            var options = CommonOptions.LoadConfiguration(config);
            if (GetBaseAddress(options.LibreLinkUp, region) is not { } address)
            {
                await Console.Error.WriteLineAsync("--region takes a code such as eu2, ru or cn, and only while LibreLinkUp:BaseAddress in the configuration has its default.").ConfigureAwait(false);
                return ExitCode.Invalid;
            }

            return Elevation.CanWrite(options.StateDirectory)
                ? await RunAsync(options, address, from, cancellationToken).ConfigureAwait(false)
                : await Elevation.RelaunchAsRootAsync(options.StateDirectory).ConfigureAwait(false);
        }
        catch (ConfigurationException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.Invalid;
        }
    }

    private static async Task<int> RunAsync(TrackerOptions options, Uri address, string? from, CancellationToken cancellationToken)
    {
        var interactive = from is null && !Console.IsInputRedirected;
        LoginInput? input;
        try
        {
            input = interactive ? LoginInput.Prompt() : ReadInput(from);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The input cannot be read: {FailureReason.WithFile(e)}.").ConfigureAwait(false);
            return ExitCode.Invalid;
        }

        if (input is null)
        {
            await Console.Error.WriteLineAsync("E-mail and password are needed, each on a line of its own.").ConfigureAwait(false);
            return ExitCode.Invalid;
        }

        return await new LoginDialog(options, address, interactive, TimeProvider.System).RunAsync(input, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Where the login begins; null when the region is none, or the configuration says otherwise.</summary>
    private static Uri? GetBaseAddress(LibreLinkUpSettings settings, string? region) =>
        region is null ? settings.BaseAddress : settings.BaseAddress == ServiceHosts.Global ? ServiceHosts.ForRegion(region) : null;
}
