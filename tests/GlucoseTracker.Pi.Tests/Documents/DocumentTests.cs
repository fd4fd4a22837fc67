using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Documents;

/// <summary>The lists of the documents agree with the program.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void The_commands_are_in_the_documents() =>
        Assert.Equal(
            CommandLine.Create().Subcommands
                .Where(command => !command.Hidden).Select(command => command.Name).Order(StringComparer.Ordinal),
            Rows("docs/commands.md").Where(row => row.Contains("`glucose-tracker ", StringComparison.Ordinal))
                .SelectMany(row => CommandName().Matches(row.Split(" | ")[0]).Select(m => m.Groups["name"].Value))
                .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_exit_codes_are_in_the_documents() =>
        Assert.Equal(
            typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (int)field.GetRawConstantValue()!).Order(),
            Rows("docs/commands.md")
                .Select(row => ExitRow().Match(row)).Where(m => m.Success)
                .Select(m => int.Parse(m.Groups["code"].Value, CultureInfo.InvariantCulture)));

    [Fact]
    public void The_hats_are_in_the_documents_with_picture_panel_and_keys() =>
        Assert.Equal(
            KnownHats.All.Select(hat =>
                $"| ![{hat.Name}](pictures/hats/{hat.Name}.png) | `{hat.Name}` | {hat.GetTitle(ProgramTexts.English)} | " +
                $"{hat.Panel.Controller.Name} {hat.Panel.Width}x{hat.Panel.Height}, " +
                $"{(hat.Wiring.IsSpi ? "SPI" : "I2C")} | {hat.Keys.Length} |"),
            Rows("docs/parts.md").Where(row => KnownHats.All.Any(hat => row.Contains($"| `{hat.Name}` |", StringComparison.Ordinal))));

    /// <summary>There is a case for each hat, by its name.</summary>
    [Fact]
    public void The_case_fits_the_hats() =>
        Assert.Equal(
            KnownHats.All.Select(hat => hat.Name),
            File.ReadLines(RepositoryFiles.GetPath("hardware", "case", "case.scad"))
                .Select(line => CaseOfHat().Match(line)).Where(m => m.Success).Select(m => m.Groups["name"].Value));

    [Fact]
    public void README_is_short_and_leads_to_both_ways_of_installing()
    {
        var lines = File.ReadAllLines(RepositoryFiles.GetPath("README.md"));

        Assert.InRange(lines.Length, 40, 119);
        Assert.Contains(lines[..60], line => line.Contains("apt install glucose-tracker", StringComparison.Ordinal));
        Assert.Contains(lines[..60], line => line.Contains("apt install ./glucose-tracker_", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Rows(string document) =>
        File.ReadAllLines(RepositoryFiles.GetPath(document)).Where(line => line.StartsWith("| ", StringComparison.Ordinal));

    [GeneratedRegex("`(glucose-tracker )?(?<name>[a-z][a-z-]+)[ `]")]
    private static partial Regex CommandName();

    [GeneratedRegex(@"^    \[""(?<name>[a-z0-9.-]+)"", ""(stack|module)""")]
    private static partial Regex CaseOfHat();

    [GeneratedRegex(@"^\| (?<code>\d+) \|")]
    private static partial Regex ExitRow();
}
