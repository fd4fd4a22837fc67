using GlucoseTracker.Testing.Xunit;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>Hard links to root's files in the daemon's directory.</summary>
public sealed class PlantedHardLinkTests : PlantedLinks
{
    [SystemFact]
    public Task No_file_of_root_changes_behind_a_planted_hard_link() => AttackAsync(() =>
    {
        MakeState();
        Run("ln", [.. Names.Select(MakePrecious), State]);
    });
}
