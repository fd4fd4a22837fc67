namespace GlucoseTracker.Pi;

/// <summary>The exit codes of the program, a stable interface for scripts. docs/commands.md lists them.</summary>
internal static class ExitCode
{
    /// <summary>The command succeeded.</summary>
    public const int Ok = 0;

    /// <summary>The command failed; the message or the log has the reason.</summary>
    public const int Failed = 1;

    /// <summary>The command line, the configuration or an input file is invalid; the message has place and reason.</summary>
    public const int Invalid = 2;

    /// <summary>No daemon is running, or it refuses this user.</summary>
    public const int NoDaemon = 3;

    /// <summary>Another daemon already uses this state directory.</summary>
    public const int AlreadyRunning = 4;

    /// <summary>An output file cannot be written.</summary>
    public const int NotWritable = 5;

    /// <summary>The history does not exist, cannot be read, or has no readings of the person.</summary>
    public const int NoHistory = 6;

    /// <summary><c>doctor</c> reported warnings, but no problems.</summary>
    public const int Warnings = 10;

    /// <summary><c>doctor</c> reported at least one problem.</summary>
    public const int Problems = 11;
}
