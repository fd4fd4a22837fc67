using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Files;
using GlucoseTracker.History;
using GlucoseTracker.Pi.Commands;

namespace GlucoseTracker.Pi.Tests.Commands;

public class CommandRunnerTests
{
    public static TheoryData<Exception, int, string> Errors { get; } = new()
    {
        { new ConfigurationException(CatalogueText.FromWords("Unit: unknown")), ExitCode.Invalid, "Unit: unknown" },
        { new DaemonUnavailableException("No daemon runs.", new IOException()), ExitCode.NoDaemon, "No daemon runs." },
        { new UnusableFileException(FileProblem.Link, "/x"), ExitCode.Invalid, "/x: it cannot be read (it is a link)." },
        { new JsonException(), ExitCode.NoDaemon, DaemonQuery.InvalidResponse },
        { new HistoryException(HistoryFailure.Damaged, "The history is damaged."), ExitCode.NoHistory, "The history is damaged." },
        { new CommandException(ExitCode.NotWritable, "The card is full."), ExitCode.NotWritable, "The card is full." },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_that_the_user_can_repair_has_an_exit_code_and_a_sentence(Exception error, int exitCode, string message)
    {
        var described = CommandRunner.Describe(error);

        Assert.Equal(exitCode, described?.ExitCode);
        Assert.Contains(message, described?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_program_is_not_caught() =>
        await Assert.ThrowsAsync<FormatException>(() => CommandRunner.RunAsync(() => throw new FormatException()));

    [Fact]
    public async Task Without_an_error_the_exit_code_is_that_of_the_work() =>
        Assert.Equal(ExitCode.Warnings, await CommandRunner.RunAsync(() => Task.FromResult(ExitCode.Warnings)));
}
