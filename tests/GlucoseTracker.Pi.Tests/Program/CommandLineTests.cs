using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Help_names_every_command()
    {
        var end = await ProgramProcess.ToEndAsync("--help");

        Assert.Equal(ExitCode.Ok, end.ExitCode);
        Assert.All(
            ["run", "setup", "login", "reload", "demo", "status", "readings", "preview", "blank"],
            command => Assert.Contains($"  {command} ", end.Output, StringComparison.Ordinal));

        // The list of commands is read in a terminal, so the names leave space for the descriptions.
        Assert.All(
            end.Output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)),
            line => Assert.InRange(line.LastIndexOf("  ", StringComparison.Ordinal), 0, 30));
    }

    [Fact]
    public async Task Without_a_command_the_commands_are_listed()
    {
        var end = await ProgramProcess.ToEndAsync();

        Assert.Equal(ExitCode.Invalid, end.ExitCode);
        Assert.Contains("  setup ", end.Output, StringComparison.Ordinal);
        Assert.Empty(end.Error);
    }

    [Theory]
    [InlineData("de_DE.UTF-8", "Den Zustand des laufenden Dienstes zeigen.")]
    [InlineData("pl", "Pokaż stan działającej usługi.")]
    [InlineData("C", "Show the state of the running daemon.")]
    public async Task Help_describes_the_commands_in_the_language_of_the_locale(string locale, string description)
    {
        var environment = new Dictionary<string, string> { ["LC_ALL"] = locale };
        foreach (var words in new string[][] { ["--help"], ["status", "--help"] })
        {
            using var help = ProgramProcess.Start(environment, words);

            Assert.Contains(description, (await help.EndAsync()).Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("status")]
    [InlineData("status", "--json")]
    [InlineData("readings")]
    public async Task Without_a_daemon_the_answer_is_a_sentence_and_exit_code_3(params string[] command)
    {
        var config = _folder.File("config.json", $$"""{ "StateDirectory": "{{_folder.Path}}" }""");

        var end = await ProgramProcess.ToEndAsync([.. command, "--config", config]);

        Assert.Equal(ExitCode.NoDaemon, end.ExitCode);
        Assert.Contains("No daemon is running", end.Error, StringComparison.Ordinal);
        Assert.Contains("glucose-tracker run --config", end.Error, StringComparison.Ordinal);
        Assert.Empty(end.Output);
    }

    [Fact]
    public async Task A_key_that_does_not_exist_ends_run_and_names_file_and_nearest_key()
    {
        var config = _folder.File("config.json", """{ "Unitt": "mmol/L" }""");

        var end = await ProgramProcess.ToEndAsync("run", "--config", config);

        Assert.Equal(ExitCode.Invalid, end.ExitCode);
        Assert.Contains(config, end.Error, StringComparison.Ordinal);
        Assert.Contains("Unitt", end.Error, StringComparison.Ordinal);
        Assert.Contains("the nearest is Unit.", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_does_not_exist_is_refused()
    {
        var end = await ProgramProcess.ToEndAsync("sttus");

        Assert.Equal(ExitCode.Invalid, end.ExitCode);
        Assert.NotEmpty(end.Error);
    }

    [Theory]
    [InlineData("alarm-test", "foo")]
    [InlineData("snooze", "foo")]
    [InlineData("snooze", "3")]
    public async Task A_word_that_names_no_alarm_is_refused_with_the_names_of_all(params string[] words)
    {
        var end = await ProgramProcess.ToEndAsync(words);

        Assert.Equal(ExitCode.Invalid, end.ExitCode);
        Assert.Contains("is no alarm; write one of UrgentLow, NoData", end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("GlucoseTracker.", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_prints_the_requested_number_of_pictures()
    {
        var end = await ProgramProcess.ToEndAsync("demo", "--frames", "2", "--scenario", "calm-night");

        Assert.Equal(ExitCode.Ok, end.ExitCode);
        Assert.Contains("▀", end.Output, StringComparison.Ordinal);
    }
}
