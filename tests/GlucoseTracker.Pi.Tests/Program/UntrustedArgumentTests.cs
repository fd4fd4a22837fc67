using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>A text of the command line, which another user may have chosen, must not look like a line of the program.</summary>
public sealed class UntrustedArgumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>All options and arguments with a text: a path, a zone, a name.</summary>
    public static TheoryData<string, string> Texts()
    {
        var texts = new TheoryData<string, string>();
        foreach (var verb in CommandLine.Create().Subcommands.Where(verb => verb.Name != "demo"))
        {
            verb.Options.Where(option => option.ValueType == typeof(string)).ToList().ForEach(option => texts.Add(verb.Name, option.Name));
            verb.Arguments.Where(argument => argument.ValueType == typeof(string)).ToList().ForEach(_ => texts.Add(verb.Name, ""));
        }

        return texts;
    }

    /// <summary>The name of a file, which another user may have chosen, must not look like a line of the program.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public async Task No_text_of_the_command_line_begins_a_line(string verb, string option)
    {
        var text = Path.Combine(_folder.Path, "no", "a\nForged: 5.5\r\nForged: 5.5\u2028Forged: 5.5\u0085Forged: 5.5");
        var config = await WriteEmptyConfigurationAsync();
        string[] words = option.Length == 0 ? [verb, text] : [verb, option, text];

        var end = await ProgramProcess.ToEndAsync(option == "--config" ? words : [.. words, .. config.Where(_ => HasConfiguration(verb))]);

        Assert.DoesNotContain(
            (end.Output + "\n" + end.Error).Split('\n', '\r', '\u0085', '\u2028'),
            line => line.TrimStart().StartsWith("Forged", StringComparison.Ordinal));
    }

    private static bool HasConfiguration(string verb) =>
        CommandLine.Create().Subcommands.Single(command => command.Name == verb).Options.Any(option => option.Name == "--config");

    private async Task<string[]> WriteEmptyConfigurationAsync()
    {
        var file = Path.Combine(_folder.Path, "empty.json");
        await File.WriteAllTextAsync(file, $$"""{ "StateDirectory": "{{_folder.Path}}/none" }""");
        return ["--config", file];
    }
}
