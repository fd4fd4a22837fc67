using GlucoseTracker.Testing.Xunit;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>Links in the daemon's directory to files that root does not have.</summary>
public sealed class DanglingLinkTests : PlantedLinks
{
    [SystemFact]
    public Task Through_a_dangling_link_nothing_is_created() =>
        AttackAsync(() => Plant((name, target) => File.CreateSymbolicLink(name, target + ".made-through-the-link")));
}
