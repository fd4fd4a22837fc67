using GlucoseTracker.Testing.Xunit;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>A state directory in which root and the daemon may write.</summary>
public sealed class SharedDirectoryTests : PlantedLinks
{
    /// <summary>The permissions of no single user are sufficient there.</summary>
    [SystemFact]
    public async Task A_directory_of_roots_in_which_the_daemon_may_write_is_refused()
    {
        Plant((name, target) => File.CreateSymbolicLink(name, target + ".made-through-the-link"));
        Run("chown", $"0:{Daemon}", State, Path.GetDirectoryName(State)!);
        Run("chmod", "770", State);
        var (before, planted) = (Snapshot(), Directory.GetFileSystemEntries(State).Order(StringComparer.Ordinal));

        foreach (var attempt in Attempts().Where(attempt => attempt[0] is not ("card" or "preview")))
        {
            var end = await ProgramProcess.ToEndAsync([.. attempt, "--config", Config]);

            Assert.Equal((attempt[0], ExitCode.Invalid), (attempt[0], end.ExitCode));
            Assert.StartsWith(
                "StateDirectory: ", Assert.Single(end.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
            Assert.Equal((attempt[0], before), (attempt[0], Snapshot()));
            Assert.Equal(planted, Directory.GetFileSystemEntries(State).Order(StringComparer.Ordinal));
        }
    }
}
