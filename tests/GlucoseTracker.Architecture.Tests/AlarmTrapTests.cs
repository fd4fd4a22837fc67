using System.Globalization;
using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>Fourteen known failures of the alarms of other displays. For each there is a test that is named after it.</summary>
public sealed partial class AlarmTrapTests
{
    private const int Traps = 14;

    [Fact]
    public void Each_known_trap_has_a_test_that_is_named_after_it()
    {
        var named = Repository.Tests.SelectMany(project => Repository.FilesBelow(project.Folder, "*.cs"))
            .SelectMany(file => TrapTest().Matches(File.ReadAllText(file)))
            .Select(match => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));

        Assert.Equal(Enumerable.Range(1, Traps), named.Distinct().Order());
    }

    [GeneratedRegex(@" (void|Task) Trap_(?<number>\d+)_[a-z]\w{20,}\(", RegexOptions.ExplicitCapture)]
    private static partial Regex TrapTest();
}
