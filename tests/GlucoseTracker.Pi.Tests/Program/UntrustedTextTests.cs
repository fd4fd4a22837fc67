namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>What a file holds does not control the terminal of the person who reads a message about it.</summary>
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
    public async Task Of_a_configuration(string verb, string json)
    {
        var file = Path.Combine(_folder, "config.json");
        await File.WriteAllTextAsync(file, json);

        var end = await ProgramProcess.ToEndAsync(verb, "--config", file);

        Assert.Equal(ExitCode.Invalid, end.ExitCode);
        AssertNeutral(end);
    }

    [Fact]
    public async Task Of_the_command_line_itself() =>
        AssertNeutral(await ProgramProcess.ToEndAsync("status", "--config", "/nowhere/\u001b[2J\u202e.json"));

    [Fact]
    public async Task Of_a_described_screen()
    {
        var file = Path.Combine(_folder, "state.json");
        await File.WriteAllTextAsync(file, "{ \"" + Hostile + "\": 1 }");

        AssertNeutral(await ProgramProcess.ToEndAsync("preview", "--state", file, "--png", Path.Combine(_folder, "picture.png")));
    }

    private static void AssertNeutral(ProgramEnd end)
    {
        Assert.NotEmpty(end.Error);
        Assert.DoesNotContain(end.Output + end.Error, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }
}
