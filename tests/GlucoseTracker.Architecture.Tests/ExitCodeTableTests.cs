using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>Both programs use the same exit codes.</summary>
public sealed partial class ExitCodeTableTests
{
    [Fact]
    public void The_simulator_s_exit_codes_are_those_of_the_program()
    {
        var program = ReadCodes("GlucoseTracker.Pi");
        var simulator = ReadCodes("GlucoseTracker.Simulator.Cli");

        Assert.NotEmpty(simulator);
        Assert.All(simulator, code => Assert.Equal(code, (code.Name, program.Single(p => p.Name == code.Name).Number)));
    }

    private static List<(string Name, string Number)> ReadCodes(string project) =>
        [.. Code().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", project, "ExitCode.cs")))
            .Select(m => (m.Groups["name"].Value, m.Groups["number"].Value))];

    [GeneratedRegex(@"public const int (?<name>\w+) = (?<number>\d+);")]
    private static partial Regex Code();
}
