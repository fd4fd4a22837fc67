using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Testing.Xunit;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// The daemon was taken over and plants links in its own directory; then root runs a verb. None of root's files may be read out, written,
/// made, or given away by that, whatever the link's kind.
/// </summary>
public sealed class PlantedLinkTests : PlantedLinks
{
    /// <summary>A verb that is not tried here must be one that has no business in the state directory.</summary>
    [Fact]
    public void Each_command_that_uses_the_state_directory_is_tried() =>
        Assert.Equal(
            CommandLine.Create().Subcommands.Select(command => command.Name).Except(["demo", "hats"]).Order(StringComparer.Ordinal),
            Attempts().Select(attempt => attempt[0]).Distinct().Order(StringComparer.Ordinal));

    [SystemFact]
    public Task Behind_a_planted_symbolic_link_no_file_of_roots_is_touched() =>
        AttackAsync(() => Plant((name, target) => File.CreateSymbolicLink(name, target)));
}
