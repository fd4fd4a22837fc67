using System.Xml.Linq;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

public sealed class VersionTests
{
    /// <summary>The details page has the same version: ProgramVersionTests.</summary>
    [Fact]
    public async Task The_command_line_names_the_version_of_the_tree()
    {
        var end = await ProgramProcess.ToEndAsync("--version");

        Assert.Equal(0, end.ExitCode);
        Assert.Equal(
            XDocument.Load(RepositoryFiles.GetPath("Directory.Build.props")).Descendants("Version").Single().Value,
            end.Output.Trim());
    }
}
