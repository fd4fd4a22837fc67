using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Configuration;

[Collection("environment variables")]
public sealed class SourceSettingsTests : IDisposable
{
    private const string Places = """ "Phone": { "Address": "192.168.1.30" }, "Nightscout": { "Address": "https://my-site.example" """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"libreLinkUp\"", "libreLinkUp")]
    [InlineData("\"Nightscout\"", "nightscout")]
    [InlineData("\"phone\"", "phone")]
    [InlineData("\"libreLinkUp, phone, nightscout\"", "libreLinkUp, phone, nightscout")]
    [InlineData("\"PHONE,librelinkup\"", "phone, libreLinkUp")]
    [InlineData("[ \"libreLinkUp\", \"phone\" ]", "libreLinkUp, phone")]
    [InlineData("[ \"phone\" ]", "phone")]
    public void Sources_are_a_list_in_order_as_text_or_as_an_array(string written, string order) =>
        Assert.Equal(order, Load($$"""{ "Source": {{written}}, {{Places}} } }""").Sources.ToString());

    [Theory]
    [InlineData("\"libreLinkUp, libreLinkUp\"")]
    [InlineData("\"libreLinkUp, \"")]
    [InlineData("\"telephone\"")]
    [InlineData("\"\"")]
    [InlineData("[ \"phone\", \"phone\" ]")]
    [InlineData("[ \"phone\", 5 ]")]
    [InlineData("[ \"telephone\" ]")]
    public void An_invalid_list_of_sources_is_refused_in_one_sentence(string written) =>
        Assert.Contains(
            "Source cannot be", Assert.Single(Problems($$"""{ "Source": {{written}}, {{Places}} } }""")), StringComparison.Ordinal);

    [Fact]
    public void The_earlier_keys_mean_the_same()
    {
        var options = Load($$"""{ {{Places}}, "Fallback": true, "FallbackAfter": "00:07:00" } }""");

        Assert.Equal("libreLinkUp, nightscout", options.Sources.ToString());
        Assert.Equal(TimeSpan.FromMinutes(7), options.NextSourceAfter);
        Assert.Equal("nightscout", Load($$"""{ "Source": "nightscout", {{Places}}, "Fallback": true } }""").Sources.ToString());
        Assert.Equal(
            "nightscout, libreLinkUp",
            Load($$"""{ "Source": "nightscout, libreLinkUp", {{Places}}, "Fallback": true } }""").Sources.ToString());
        Assert.Equal(
            "libreLinkUp, phone, nightscout",
            Load($$"""{ "Source": "libreLinkUp, phone", {{Places}}, "Fallback": true } }""").Sources.ToString());
        Assert.Equal("libreLinkUp", Load($$"""{ {{Places}}, "Fallback": false } }""").Sources.ToString());
    }

    [Fact]
    public void Two_times_for_one_thing_are_refused_and_the_same_one_twice_is_not()
    {
        Assert.Contains("NextSourceAfter has another time", Assert.Single(
            Problems($$"""{ "NextSourceAfter": "00:05:00", {{Places}}, "FallbackAfter": "00:07:00" } }""")), StringComparison.Ordinal);
        Assert.Equal(
            TimeSpan.FromMinutes(7),
            Load($$"""{ "NextSourceAfter": "00:07:00", {{Places}}, "FallbackAfter": "00:07:00" } }""").NextSourceAfter);
        Assert.Contains(
            "Nightscout:FallbackAfter cannot be",
            Assert.Single(Problems($$"""{ {{Places}}, "FallbackAfter": "00:01:00" } }""")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("phone", "Phone:Address")]
    [InlineData("libreLinkUp, nightscout", "Nightscout:Address")]
    public void A_source_needs_its_address(string source, string key) =>
        Assert.Contains($"write {key}", Assert.Single(Problems($$"""{ "Source": "{{source}}" }""")), StringComparison.Ordinal);

    [Fact]
    public void A_bad_address_of_a_phone_is_not_repeated()
    {
        var problem = Assert.Single(Problems("""{ "Phone": { "Address": "http://8.8.8.8/hush" } }"""));

        Assert.Contains("Phone:Address cannot be \"[address]\"", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_wins_over_an_array()
    {
        Environment.SetEnvironmentVariable("GLUCOSE_TRACKER_Source", "libreLinkUp");
        try
        {
            Assert.Equal("libreLinkUp", Load($$"""{ "Source": [ "phone", "nightscout" ], {{Places}} } }""").Sources.ToString());
        }
        finally
        {
            Environment.SetEnvironmentVariable("GLUCOSE_TRACKER_Source", null);
        }
    }

    private TrackerOptions Load(string json) => TrackerConfiguration.Load(_folder.File("config.json", json), mustExist: true);

    private string[] Problems(string json) =>
        Assert.Throws<ConfigurationException>(() => Load(json)).Message.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
