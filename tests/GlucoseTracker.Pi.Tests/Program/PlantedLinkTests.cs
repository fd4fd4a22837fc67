using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Testing.Xunit;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// A compromised daemon plants links of each kind in its own directory; then root runs a command. The command must not disclose, write or
/// create files of root, or change their owner.
/// </summary>
public sealed class PlantedLinkTests : PlantedLinks
{
    /// <summary>A command that is not tested here must not use the state directory.</summary>
    [Fact]
    public void Each_command_that_uses_the_state_directory_is_tried() =>
        Assert.Equal(
            CommandLine.Create().Subcommands.Select(command => command.Name).Except(["demo", "hats"]).Order(StringComparer.Ordinal),
            Attempts().Select(attempt => attempt[0]).Distinct().Order(StringComparer.Ordinal));

    [SystemFact]
    public Task No_file_of_root_changes_behind_a_planted_symbolic_link() =>
        AttackAsync(() => Plant((name, target) => File.CreateSymbolicLink(name, target)));
}
