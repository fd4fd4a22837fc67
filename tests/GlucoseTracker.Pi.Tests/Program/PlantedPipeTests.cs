using GlucoseTracker.Testing.Xunit;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>Pipes in place of the daemon's files.</summary>
public sealed class PlantedPipeTests : PlantedLinks
{
    /// <summary>A file that is not regular must not block a command either.</summary>
    [SystemFact]
    public Task In_place_of_each_file_a_pipe_blocks_no_command() => AttackAsync(() =>
    {
        Plant((_, _) => { });
        Run("mkfifo", ["--mode=666", .. Names.Select(name => Path.Combine(State, name))]);
    });
}
