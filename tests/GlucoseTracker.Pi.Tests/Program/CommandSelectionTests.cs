using GlucoseTracker.Pi.Commands;

namespace GlucoseTracker.Pi.Tests.Program;

public sealed class CommandSelectionTests
{
    public static TheoryData<string> Names { get; } = [.. CommandLine.Create().Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_requested_command_is_created_alone_and_understood(string name)
    {
        var root = CommandLine.Create(name, "--help");

        Assert.Equal([name], root.Subcommands.Select(command => command.Name));
        Assert.Empty(root.Parse([name, "--help"]).Errors);
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("rnu")]
    [InlineData("--version", "run")]
    public void Otherwise_all_commands_are_there(params string[] words) =>
        Assert.Equal(Names.Count, CommandLine.Create(words).Subcommands.Count);
}
