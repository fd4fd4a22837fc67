using GlucoseTracker.Testing.Xunit;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>Hard links to root's files in the daemon's directory.</summary>
public sealed class PlantedHardLinkTests : PlantedLinks
{
    [SystemFact]
    public Task Behind_a_planted_hard_link_no_file_of_roots_is_touched() => AttackAsync(() =>
    {
        MakeState();
        Run("ln", [.. Names.Select(MakePrecious), State]);
    });
}
