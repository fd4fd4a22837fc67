using System.Globalization;
using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>An event id in the journal belongs to one log message.</summary>
public sealed partial class EventIdTests
{
    private const string Ids = "GlucoseTracker.Daemon/EventIds.cs";

    [Fact]
    public void Event_ids_are_unique_in_the_whole_program()
    {
        var named = Constant().Matches(Text()).Select(m => m.Groups["id"].Value);
        var literal = Repository.Sources.SelectMany(s => Literal().Matches(s.Text)).Select(m => m.Groups["id"].Value);

        Assert.Empty(named.Concat(literal).GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Each_id_of_the_daemon_is_in_the_range_of_its_area()
    {
        var areas = new List<int>();
        var area = -1;
        foreach (var line in Text().Split('\n'))
        {
            if (Range().Match(line) is { Success: true } range)
            {
                area = int.Parse(range.Groups["from"].Value, CultureInfo.InvariantCulture);
                Assert.Equal(area + 99, int.Parse(range.Groups["to"].Value, CultureInfo.InvariantCulture));
                areas.Add(area / 100);
            }
            else if (Constant().Match(line) is { Success: true } id)
            {
                Assert.Equal(area / 100, int.Parse(id.Groups["id"].Value, CultureInfo.InvariantCulture) / 100);
            }
        }

        Assert.True(areas.Count > 8, $"Only {areas.Count} areas were found.");
        Assert.Equal(areas.Distinct(), areas);
    }

    [Fact]
    public void The_daemon_takes_its_ids_from_one_file()
    {
        var used = Repository.Sources.Where(s => s.Project == "GlucoseTracker.Daemon").SelectMany(s => Named().Matches(s.Text))
            .Select(m => m.Groups["name"].Value).ToList();

        Assert.Empty(
            Repository.Sources.Where(s => s.Project == "GlucoseTracker.Daemon" && Literal().IsMatch(s.Text)).Select(s => s.PathInSources));
        Assert.Equal(Constant().Matches(Text()).Select(m => m.Groups["name"].Value).Order(), used.Order());
    }

    private static string Text() => Repository.Sources.Single(s => s.PathInSources == Ids).Text;

    [GeneratedRegex(@"const int (?<name>\w+) = (?<id>\d+);")]
    private static partial Regex Constant();

    [GeneratedRegex(@"// \w+: (?<from>\d+) to (?<to>\d+)\.")]
    private static partial Regex Range();

    [GeneratedRegex(@"LoggerMessage\(\s*(?<id>\d+),")]
    private static partial Regex Literal();

    [GeneratedRegex(@"LoggerMessage\(\s*EventIds\.(?<name>\w+),")]
    private static partial Regex Named();
}
