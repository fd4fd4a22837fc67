using GlucoseTracker.Files;
using GlucoseTracker.Testing.Xunit;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>The owner of files that root creates in the state directory, and the handling of links by commands of root.</summary>
public sealed class StateOwnerTests : PlantedLinks
{
    [SystemFact]
    public async Task Files_that_root_creates_in_the_state_directory_belong_to_the_daemon()
    {
        MakeState();
        foreach (var attempt in Attempts())
        {
            await RunAsync(attempt, DrawsReadingAsync);
            Assert.All(
                Directory.GetFileSystemEntries(State),
                file => Assert.Equal((file, Daemon), (file, FileStatus.Find(file, followLink: false)!.Value.User)));
            if (attempt[0] is "login" or "import" or "card")
            {
                Assert.NotEmpty(Directory.GetFileSystemEntries(State));
            }
        }
    }

    /// <summary>
    /// A file that root names in the directory belongs to the daemon too, and a directory that the daemon planted has no effect.
    /// </summary>
    [SystemFact]
    public async Task A_named_file_that_root_writes_into_the_state_directory_belongs_to_the_daemon_and_follows_no_link()
    {
        MakeState();
        await RunAsync(["import", Folder.File("in.csv")]);
        Directory.CreateDirectory(Precious);
        var planted = Path.Combine(State, "planted");
        Directory.CreateSymbolicLink(planted, Precious);
        Run("chown", "-h", $"{Daemon}:{Daemon}", planted);

        foreach (var (command, name) in new[] { ("export", "out.csv"), ("chart", "out.svg") })
        {
            var inState = await RunAsync([command, "--out", Path.Combine(State, name)]);
            var throughLink = await RunAsync([command, "--out", Path.Combine(planted, name)]);

            Assert.True(inState.ExitCode == ExitCode.Ok, inState.Error);
            Assert.Equal(Daemon, FileStatus.Find(Path.Combine(State, name), followLink: false)!.Value.User);
            Assert.Equal(ExitCode.NotWritable, throughLink.ExitCode);
        }

        Assert.Empty(Directory.GetFileSystemEntries(Precious));
    }

    private async Task DrawsReadingAsync(ProgramProcess daemon)
    {
        ProgramEnd status;
        do
        {
            Assert.False(daemon.HasEnded);
            status = await RunAsync(["status"]);
        }
        while (!status.Output.Contains("mg/dL", StringComparison.Ordinal)
            || !status.Output.Contains("shows the picture", StringComparison.Ordinal));
    }
}
