using System.Globalization;
using System.Text.RegularExpressions;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>Scripts depend on the numbers: they stand in README.md and never change.</summary>
public sealed partial class ExitCodeTests
{
    [Fact]
    public void The_numbers_are_those_of_the_README()
    {
        var readme = File.ReadAllText(RepositoryFiles.GetPath("README.md"));
        var told = Number().Matches(
            readme[readme.IndexOf("Exit codes:", StringComparison.Ordinal)..readme.IndexOf("## Configuration", StringComparison.Ordinal)]);

        int[] used =
        [
            ExitCode.Ok, ExitCode.Failed, ExitCode.Invalid, ExitCode.NoDaemon, ExitCode.AlreadyRunning, ExitCode.NotWritable,
            ExitCode.NoHistory, ExitCode.Warnings, ExitCode.Problems,
        ];
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 10, 11], used);
        Assert.Equal(used, told.Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex(@"(?<![\w`-])\d+(?= [a-z])")]
    private static partial Regex Number();
}
