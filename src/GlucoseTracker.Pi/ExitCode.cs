namespace GlucoseTracker.Pi;

/// <summary>What the process returns. Documented in docs/commands.md; scripts may rely on it.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>The program itself failed; the log says where.</summary>
    public const int Failed = 1;

    /// <summary>The command line, the configuration or an input file is invalid; the message says where and why.</summary>
    public const int Invalid = 2;

    /// <summary>There is no daemon to ask.</summary>
    public const int NoDaemon = 3;

    /// <summary>Another daemon already runs with this state directory.</summary>
    public const int AlreadyRunning = 4;

    /// <summary>A file that was asked for cannot be written.</summary>
    public const int NotWritable = 5;

    /// <summary>The history is not there, cannot be read, or holds nothing of the person.</summary>
    public const int NoHistory = 6;

    /// <summary><c>doctor</c> found something to look at, but nothing that cannot work.</summary>
    public const int Warnings = 10;

    /// <summary><c>doctor</c> found something that cannot work.</summary>
    public const int Problems = 11;
}
