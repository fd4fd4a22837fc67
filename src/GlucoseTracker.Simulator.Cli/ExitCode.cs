namespace GlucoseTracker.Simulator.Cli;

/// <summary>The exit codes: those of docs/commands.md that the simulator uses.</summary>
internal static class ExitCode
{
    /// <summary>Success.</summary>
    public const int Ok = 0;

    /// <summary>The simulator cannot listen at its address.</summary>
    public const int Failed = 1;

    /// <summary>The command line is invalid; the message names the place and the reason.</summary>
    public const int Invalid = 2;

    /// <summary>The file for the certificate cannot be written.</summary>
    public const int NotWritable = 5;
}
