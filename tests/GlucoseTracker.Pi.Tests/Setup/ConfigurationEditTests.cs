using System.Text;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Setup;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Setup;

public sealed class ConfigurationEditTests
{
    [Theory]
    [InlineData("""{ "Unit": "mmol/L", "Hat": "a" }""", "Hat", """{ "Unit": "mmol/L", "Hat": "new" }""")]
    [InlineData("""{ "hat": "a" } // "Hat": "b" """, "Hat", """{ "hat": "new" } // "Hat": "b" """)]
    [InlineData("""{ "Button": { "Hat": "x" }, "Hat": {"a": 1}, }""", "Hat", """{ "Button": { "Hat": "x" }, "Hat": "new", }""")]
    [InlineData("""{ "A": [ {"Hat": 1} ] }""", "Hat", "{\n  \"Hat\": \"new\", \"A\": [ {\"Hat\": 1} ] }")]
    [InlineData("{}", "Hat", "{\n  \"Hat\": \"new\"}")]
    [InlineData(
        """{ "Display": { /* here */ "Panel": "hat", "Address": "0x3C" } }""", "Display:Address",
        """{ "Display": { /* here */ "Panel": "hat", "Address": "new" } }""")]
    [InlineData(
        """{ "Display": { "Panel": "hat" }, "Address": "a" }""", "Display:Address",
        "{ \"Display\": {\n    \"Address\": \"new\", \"Panel\": \"hat\" }, \"Address\": \"a\" }")]
    [InlineData("{ \"Unit\": \"mg/dL\" }", "Display:Address", "{\n  \"Display\": { \"Address\": \"new\" }, \"Unit\": \"mg/dL\" }")]
    public void One_value_changes_and_nothing_else(string before, string key, string after) =>
        Assert.Equal(after, Encoding.UTF8.GetString(ConfigurationEdit.Set(Encoding.UTF8.GetBytes(before), key, "new")));

    [Fact]
    public void The_sample_keeps_every_comment_and_is_valid_with_each_choice()
    {
        using var folder = new TemporaryFolder();
        var sample = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "deploy", "glucose-tracker.json"));
        foreach (var hat in KnownHats.All)
        {
            var file = folder.File("config.json", sample);
            SetupFile.Write(file, new SetupChoices(hat, 0x3D, GlucoseUnit.MilligramsPerDeciliter));

            var options = TrackerConfiguration.Load(file, mustExist: true);
            Assert.Equal((hat.Name, GlucoseUnit.MilligramsPerDeciliter), (options.Display.Hat.Name, options.Unit));
            Assert.Equal(hat.Wiring.IsSpi ? hat.Wiring.Address : 0x3D, options.Display.Hat.Wiring.Address);
            Assert.Equal(sample.Count(c => c == '\n'), File.ReadAllText(file).Count(c => c == '\n'));
        }
    }

    [Fact]
    public void An_invalid_result_is_not_written_and_the_file_is_named()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("config.json", """{ "Display": { "Panel": "sh1106-128x64" }, "Hat": "custom" }""");
        var before = File.ReadAllText(file);

        var refused = Assert.Throws<ConfigurationException>(
            () => SetupFile.Write(file, new SetupChoices(KnownHats.Default, null, GlucoseUnit.MillimolesPerLiter)));

        Assert.Contains($"{file}, line", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(file));
        Assert.Single(Directory.GetFiles(folder.Path));
    }
}
