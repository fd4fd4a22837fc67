using System.Xml.Linq;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests;

public sealed class ProgramVersionTests
{
    [Fact]
    public void The_details_page_names_the_version_of_the_tree() =>
        Assert.Equal(
            XDocument.Load(RepositoryFiles.GetPath("Directory.Build.props")).Descendants("Version").Single().Value,
            ProgramVersion.Text);
}
