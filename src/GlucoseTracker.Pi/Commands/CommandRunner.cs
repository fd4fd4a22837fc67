using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Files;
using GlucoseTracker.History;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>
/// Runs the work of every command. An error that the user can repair becomes a sentence on standard error and an exit code; any other
/// exception is a bug and is not caught.
/// </summary>
internal static class CommandRunner
{
    /// <summary>Sets the synchronous work of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="work">Does the work and returns the exit code.</param>
    public static void SetWork(this Command command, Func<ParseResult, int> work) =>
        command.SetWork((result, _) => Task.FromResult(work(result)));

    /// <summary>Sets the asynchronous work of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="work">Does the work and returns the exit code.</param>
    public static void SetWork(this Command command, Func<ParseResult, CancellationToken, Task<int>> work) =>
        command.SetAction((result, cancellationToken) =>
        {
            UserTexts.Begin();
            return RunAsync(() => work(result, cancellationToken));
        });

    /// <summary>Runs the work and returns its exit code, or that of the error.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e) when (Describe(e) is not null)
        {
            var (exitCode, message) = Describe(e)!.Value;
            await Console.Error.WriteLineAsync(message).ConfigureAwait(false);
            return exitCode;
        }
    }

    /// <summary>
    /// The exit code and the message for an exception; null when the exception is a bug. The message is one line, or one for each problem
    /// of a configuration, with every path or argument.
    /// </summary>
    public static (int ExitCode, string Message)? Describe(Exception exception) => exception switch
    {
        CommandException e => (e.ExitCode, FileText.GetLine(e.Message)),
        ConfigurationException e => (ExitCode.Invalid, string.Join(
            Environment.NewLine, e.Describe(e.Language is { } language ? ProgramTexts.Get(language) : UserTexts.Current))),
        DaemonUnavailableException e => (ExitCode.NoDaemon, FileText.GetLine(DaemonWords.Describe(e))),
        UnusableFileException e => (ExitCode.Invalid, FileText.DescribeReadError(e.Path, e)),
        JsonException => (ExitCode.NoDaemon, DaemonQuery.InvalidResponse),
        HistoryException e => (ExitCode.NoHistory, FileText.GetLine(
            FailureSentence.From(e).Describe(UserTexts.Current) +
            (e.Failure == HistoryFailure.NotAccessible ? " " + UserTexts.Get("history.only-owner") : ""))),
        _ => null,
    };
}
