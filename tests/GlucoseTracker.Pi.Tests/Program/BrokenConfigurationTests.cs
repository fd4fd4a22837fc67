using System.Text.RegularExpressions;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>The problems of the configuration are reported without English sentences in another language.</summary>
public sealed partial class BrokenConfigurationTests : IDisposable
{
    private const string Wrong = """
        "Unit": "g", "Emial": "x", "Limits": { "Low": "10 mmol/L" }, "Button": { "PageLine": "6" }, "Screens": { "Pages": "x" },
        "LibreLinkUp": { "PollInterval": 120, "PasswordFile": "x" }, "Alarms": { "Schedule": ["x"], "NoData": { "For": "00:05:00" } }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("doctor")]
    [InlineData("status")]
    [InlineData("reload")]
    [InlineData("stats")]
    public async Task A_command_reports_the_problems_in_the_language_that_the_configuration_names(string command)
    {
        var end = await RunAsync("C", command, $$"""{ "Language": "de", {{Wrong}} }""");

        Assert.Equal(ExitCode.Invalid, end.ExitCode);
        Assert.Contains(
            "Zeile 1: Unit kann nicht \"g\" sein; eines davon schreiben: \"mmol/L\", \"mg/dL\".", end.Error, StringComparison.Ordinal);
        Assert.Equal(9, end.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotMatch(EnglishWord(), end.Error);
    }

    [Fact]
    public async Task A_file_that_is_no_JSON_is_reported_in_the_language_of_the_locale()
    {
        var end = await RunAsync("sv_SE.UTF-8", "doctor", """{ "Language": "de" "Unit": "mmol/L" }""");

        Assert.Contains("rad 1: det här är inte giltig JSON: före detta saknas ett komma", end.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch(EnglishWord(), end.Error);
    }

    [Fact]
    public async Task Doctor_finds_unusable_secrets_without_an_English_sentence()
    {
        var end = await RunAsync("de_DE.UTF-8", "doctor", $$"""
            {
              "StateDirectory": "{{_folder.Path}}", "Source": "nightscout", "Display": { "Panel": "png" },
              "Nightscout": { "Address": "http://127.0.0.1:9", "TokenFile": "{{_folder.Path}}/none" }
            }
            """);

        Assert.Contains($"Nightscout:TokenFile: {_folder.Path}/none gibt es nicht.", end.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(EnglishWord(), end.Output);
    }

    private async Task<ProgramEnd> RunAsync(string locale, string command, string content)
    {
        using var run = ProgramProcess.Start(
            new Dictionary<string, string> { ["LC_ALL"] = locale }, command, "--config", _folder.File("config.json", content));
        return await run.EndAsync();
    }

    [GeneratedRegex(@"\b(the|is|are|cannot|write|there|and|with|not|of|which)\b")]
    private static partial Regex EnglishWord();
}
