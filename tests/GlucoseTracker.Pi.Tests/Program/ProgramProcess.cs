using System.Diagnostics;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>The program as a separate process, with the assembly beside the tests.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private ProgramProcess(IReadOnlyDictionary<string, string> environment, string[] arguments, string input = "")
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "glucose-tracker.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The language of commands depends on the locale.
        start.Environment["LC_ALL"] = "C.UTF-8";
        // The process is too short for profile-guided compilation.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.StandardInput.Write(input);
        _process.StandardInput.Close();
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    public static ProgramProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        new(environment, arguments);

    /// <summary>Starts the program with a text as standard input.</summary>
    public static ProgramProcess StartWithInput(
        IReadOnlyDictionary<string, string> environment, string input, params string[] arguments) => new(environment, arguments, input);

    /// <summary>Runs the program to its end.</summary>
    public static async Task<ProgramEnd> ToEndAsync(params string[] arguments)
    {
        using var run = new ProgramProcess(new Dictionary<string, string>(), arguments);
        return await run.EndAsync();
    }

    public async Task<ProgramEnd> EndAsync()
    {
        await _process.WaitForExitAsync();
        return new ProgramEnd(_process.ExitCode, await _output, await _error);
    }

    /// <summary>Stops the program like systemd.</summary>
    public async Task<ProgramEnd> StopAsync()
    {
        await SignalAsync("TERM");
        return await EndAsync();
    }

    /// <summary>Sends a signal, such as "HUP".</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"])!;
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}

/// <summary>The exit code and the output.</summary>
internal sealed record ProgramEnd(int ExitCode, string Output, string Error);
