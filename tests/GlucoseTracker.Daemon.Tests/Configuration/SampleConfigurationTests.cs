using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Configuration;

[Collection("environment variables")]
public class SampleConfigurationTests
{
    private static readonly string Sample = RepositoryFiles.GetPath("deploy", "glucose-tracker.json");

    [Fact]
    public void The_sample_holds_exactly_the_keys_that_the_program_reads()
    {
        TrackerConfiguration.Read(Sample, mustExist: true, out var keys);

        Assert.Equal(keys.Order(), GetKeys(Sample).Order());
    }

    [Fact]
    public void The_sample_holds_the_defaults()
    {
        var sample = TrackerConfiguration.Load(Sample, mustExist: true);
        var defaults = TrackerConfiguration.Load("/nowhere/at/all.json", mustExist: false);

        Assert.Equal(defaults, sample);
    }

    /// <summary>Owners of packages before 1.0 have this file with their own settings.</summary>
    [Fact]
    public void The_sample_of_the_packages_before_1_0_is_read_and_still_holds_the_defaults()
    {
        var former = RepositoryFiles.GetPath("tests", "system", "cases", "daemon", "former_package", "glucose-tracker.json");

        var sample = TrackerConfiguration.Load(former, mustExist: true);

        Assert.Equal(TrackerConfiguration.Load("/nowhere/at/all.json", mustExist: false), sample);
    }

    private static IEnumerable<string> GetKeys(string file)
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        using var document = JsonDocument.Parse(File.ReadAllText(file), options);
        return [.. Leaves(document.RootElement, "")];

        static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Name : $"{path}:{p.Name}"))
            : [path];
    }
}
