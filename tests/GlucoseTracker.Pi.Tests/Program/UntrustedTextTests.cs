namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>The content of a file does not control the terminal of a user who reads a message about it.</summary>
public sealed class UntrustedTextTests : IDisposable
{
    private const string Hostile = "\\u001b]0;owned\\u0007\\u009b2J\\u202e";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("run", "{ \"" + Hostile + "\": 1 }")]
    [InlineData("run", "{ \"Unit\": \"" + Hostile + "\" }")]
    [InlineData("run", "{ \"Source\": \"" + Hostile + "\" }")]
    [InlineData("run", "{ \"Nightscout\": { \"Address\": \"" + Hostile + "\" } }")]
    [InlineData("doctor", "{ \"Hat\": \"" + Hostile + "\" }")]
    public async Task The_text_of_a_configuration_does_not_control_the_terminal(string command, string json)
    {
        var file = Path.Combine(_folder, "config.json");
        await File.WriteAllTextAsync(file, json);

        var end = await ProgramProcess.ToEndAsync(command, "--config", file);

        Assert.Equal(ExitCode.Invalid, end.ExitCode);
        AssertNeutral(end);
    }

    [Fact]
    public async Task The_text_of_the_command_line_does_not_control_the_terminal() =>
        AssertNeutral(await ProgramProcess.ToEndAsync("status", "--config", "/nowhere/\u001b[2J\u202e.json"));

    [Fact]
    public async Task The_text_of_a_described_screen_does_not_control_the_terminal()
    {
        var file = Path.Combine(_folder, "state.json");
        await File.WriteAllTextAsync(file, "{ \"" + Hostile + "\": 1 }");

        AssertNeutral(await ProgramProcess.ToEndAsync("preview", "--state", file, "--png", Path.Combine(_folder, "picture.png")));
    }

    /// <summary>The name of a folder is in the daemon's log, which is written to the journal and to terminals.</summary>
    [Fact]
    public async Task The_text_of_the_log_does_not_control_the_terminal()
    {
        var state = Path.Combine(_folder, "a\u001b[2Jb\u009bc\u202e");
        var file = Path.Combine(_folder, "config.json");
        await File.WriteAllTextAsync(file, $$"""
            { "StateDirectory": "{{_folder}}/a\u001b[2Jb\u009bc\u202e",
              "Display": { "Panel": "png", "File": "{{_folder}}/none/x/frame.png" },
              "Button": { "Chip": "" }, "LibreLinkUp": { "Email": "a@example.com", "PasswordFile": "{{_folder}}/no\u001b[2J\u202e" } }
            """);
        using var run = ProgramProcess.Start(new Dictionary<string, string>(), "run", "--config", file);
        for (var i = 0; i < 600 && !run.HasEnded && !File.Exists(Path.Combine(state, "lock")); i++)
        {
            await Task.Delay(50);
        }

        var end = await run.StopAsync();

        Assert.Contains("no[2J", end.Error, StringComparison.Ordinal);
        AssertNeutral(end);
    }

    private static void AssertNeutral(ProgramEnd end)
    {
        Assert.NotEmpty(end.Error);
        Assert.DoesNotContain(end.Output + end.Error, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }
}
