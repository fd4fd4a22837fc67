using GlucoseTracker.Pi.Commands;

namespace GlucoseTracker.Pi.Tests.Program;

public sealed class CommandSelectionTests
{
    public static TheoryData<string> Names { get; } = [.. CommandLine.Create().Subcommands.Select(verb => verb.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_verb_asked_for_is_made_alone_and_understood(string name)
    {
        var root = CommandLine.Create(name, "--help");

        Assert.Equal([name], root.Subcommands.Select(verb => verb.Name));
        Assert.Empty(root.Parse([name, "--help"]).Errors);
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("rnu")]
    [InlineData("--version", "run")]
    public void Otherwise_all_verbs_are_there(params string[] words) =>
        Assert.Equal(Names.Count, CommandLine.Create(words).Subcommands.Count);
}
