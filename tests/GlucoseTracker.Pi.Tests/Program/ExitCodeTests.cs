using System.Globalization;
using System.Text.RegularExpressions;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>Scripts depend on the numbers, which docs/commands.md lists and which never change.</summary>
public sealed partial class ExitCodeTests
{
    [Fact]
    public void The_numbers_are_those_of_the_documents()
    {
        var told = Number().Matches(File.ReadAllText(RepositoryFiles.GetPath("docs", "commands.md")));

        int[] used =
        [
            ExitCode.Ok, ExitCode.Failed, ExitCode.Invalid, ExitCode.NoDaemon, ExitCode.AlreadyRunning, ExitCode.NotWritable,
            ExitCode.NoHistory, ExitCode.Warnings, ExitCode.Problems,
        ];
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 10, 11], used);
        Assert.Equal(used, told.Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex(@"(?<=^\| )\d+(?= \|)", RegexOptions.Multiline)]
    private static partial Regex Number();
}
