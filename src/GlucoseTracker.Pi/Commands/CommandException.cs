namespace GlucoseTracker.Pi.Commands;

/// <summary>Ends a command. <see cref="CommandRunner"/> prints the message and ends the process with the exit code.</summary>
/// <param name="exitCode">A member of <see cref="ExitCode"/>.</param>
/// <param name="message">The problem and the next step, for the user.</param>
/// <param name="inner">The cause, if there is one.</param>
internal sealed class CommandException(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>A member of <see cref="ExitCode"/>.</summary>
    public int ExitCode => exitCode;
}
