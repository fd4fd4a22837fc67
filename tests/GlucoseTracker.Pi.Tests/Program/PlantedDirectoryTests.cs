using GlucoseTracker.Testing.Xunit;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>A link to a directory of root in place of the state directory.</summary>
public sealed class PlantedDirectoryTests : PlantedLinks
{
    [SystemFact]
    public Task A_link_in_place_of_the_directory_is_refused() => AttackAsync(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(State)!);
        Directory.CreateSymbolicLink(State, Precious);
        foreach (var name in Names)
        {
            File.WriteAllText(Path.Combine(Precious, name), "{}");
        }

        Run("chown", "-h", $"{Daemon}:{Daemon}", Path.GetDirectoryName(State)!, State);
    });
}
