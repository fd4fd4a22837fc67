using System.Globalization;
using System.Text.RegularExpressions;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Documents;

/// <summary>UPDATE_GOLDEN=1 writes both files again.</summary>
public sealed partial class ManualPageTests
{
    [Fact]
    public void The_manual_page_holds_every_command_and_option() =>
        AssertFile("glucose-tracker.1", ManualPage.Create(
            ExitRow().Matches(File.ReadAllText(RepositoryFiles.GetPath("docs", "commands.md")))
                .Select(m => (
                    int.Parse(m.Groups["code"].Value, CultureInfo.InvariantCulture),
                    m.Groups["meaning"].Value.Replace("`", "", StringComparison.Ordinal)))));

    [Fact]
    public void The_completion_holds_every_command_option_and_value()
    {
        var script = BashCompletion.Create();

        AssertFile("completion.bash", script);
        Assert.Contains("'setup --hat') mapfile -t COMPREPLY < <(compgen -W 'adafruit-bonnet-128x64", script, StringComparison.Ordinal);
        Assert.Contains("'chart --out') mapfile -t COMPREPLY < <(compgen -f", script, StringComparison.Ordinal);
        Assert.Contains("'card --out') mapfile -t COMPREPLY < <(compgen -d", script, StringComparison.Ordinal);
        Assert.Matches("\n    import\\) mapfile [^\n]*compgen -f", script);
        Assert.Matches("\n    alarm-test\\) mapfile [^\n]*NoData", script);
    }

    private static void AssertFile(string name, string content)
    {
        var file = RepositoryFiles.GetPath("deploy", "debian", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, content);
        }

        Assert.Equal(File.ReadAllText(file), content);
    }

    [GeneratedRegex(@"^\| (?<code>\d+) \| (?<meaning>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex ExitRow();
}
