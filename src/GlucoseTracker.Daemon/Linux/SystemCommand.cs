using System.ComponentModel;
using System.Diagnostics;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Linux;

/// <summary>Runs programs of the system. Secrets are passed by standard input and never as arguments.</summary>
public static class SystemCommand
{
    /// <summary>The variables of systemd that are removed, because a child process must not notify systemd for the daemon.</summary>
    private static readonly string[] DaemonVariables = ["NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC"];

    /// <summary>The exit code for a missing program, as in shells.</summary>
    public const int NotFoundExitCode = 127;

    /// <summary>Runs a program in this terminal until it ends. Returns its exit code, or <see cref="NotFoundExitCode"/>.</summary>
    public static async Task<int> RunAsync(string program, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(Start(program, arguments))!;
            await process.WaitForExitAsync().ConfigureAwait(false);
            return process.ExitCode;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return NotFoundExitCode;
        }
    }

    /// <summary>Runs a program and returns its output; null when it is missing or failed.</summary>
    public static async Task<string?> ReadOutputAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(Start(program, arguments, output: true))!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var written = await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return process.ExitCode == 0 ? written : null;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return null;
        }
    }

    /// <summary>
    /// Runs a program with a secret as standard input and returns standard output and standard error; null when it is missing or failed.
    /// </summary>
    public static async Task<(string Output, string Error)?> PipeAsync(string program, IEnumerable<string> arguments, Secret input)
    {
        try
        {
            using var process = Process.Start(Start(program, arguments, input: true, output: true))!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.StandardInput.WriteAsync(input.Reveal()).ConfigureAwait(false);
            process.StandardInput.Close();
            await process.WaitForExitAsync().ConfigureAwait(false);
            var (written, errors) = (await output.ConfigureAwait(false), await error.ConfigureAwait(false));
            return process.ExitCode == 0 ? (written, errors) : null;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return null;
        }
    }

    /// <summary>Starts the command and returns immediately; its standard error can be read.</summary>
    /// <exception cref="Win32Exception">There is no such program.</exception>
    public static Process Launch(string program, IEnumerable<string> arguments)
    {
        var start = Start(program, arguments);
        start.RedirectStandardError = true;
        return Process.Start(start)!;
    }

    private static ProcessStartInfo Start(string program, IEnumerable<string> arguments, bool input = false, bool output = false)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = input,
            RedirectStandardOutput = output,
            RedirectStandardError = output,
        };
        foreach (var name in DaemonVariables)
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
