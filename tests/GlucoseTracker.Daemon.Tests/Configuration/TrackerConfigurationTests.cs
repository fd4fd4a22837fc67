using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Configuration;

[Collection("environment variables")]
public sealed class TrackerConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Limits_may_be_written_in_either_unit_and_become_whole_milligrams()
    {
        var options = Load("""{ "Limits": { "TargetLow": "4.0 mmol/L", "High": "180 mg/dL" } }""");

        Assert.Equal(72, options.Limits.TargetLow.MilligramsPerDeciliter);
        Assert.Equal(180, options.Limits.High.MilligramsPerDeciliter);
    }

    [Fact]
    public void Keys_are_found_whatever_their_case()
    {
        Assert.Equal(GlucoseUnit.MilligramsPerDeciliter, Load("""{ "unit": "MG/DL" }""").Unit);
    }

    [Fact]
    public void A_language_is_named_by_its_code_and_English_is_the_default()
    {
        Assert.Equal(Language.English, Load("{ }").Language);
        Assert.True(Load("{ }").FollowsLocale);
        Assert.True(Load("""{ "Language": "auto" }""").FollowsLocale);
        Assert.False(Load("""{ "Language": "en" }""").FollowsLocale);
        Assert.All(
            LanguageNames.All, code => Assert.Equal(code.Value, Load($$"""{ "Language": "{{code.Key}}" }""").Language));
    }

    [Fact]
    public void A_file_with_a_byte_order_mark_is_read()
    {
        Assert.Equal(GlucoseUnit.MilligramsPerDeciliter, Load("\uFEFF{ \"Unit\": \"mg/dL\" }").Unit);
    }

    [Theory]
    [InlineData("""{ "Display": { "Pannel": "png" } }""", "line 1", "there is no setting Display:Pannel; the nearest is Display:Panel")]
    [InlineData("{\n  \"Email\": \"a@b.c\"\n}", "line 2", "the nearest is LibreLinkUp:Email")]
    [InlineData("""{ "Language": "german" }""", "line 1", "Language cannot be \"german\"; write one of \"auto\", \"en\", \"de\"")]
    [InlineData("""{ "Display": { "Panel": "oled" } }""", "line 1", "Display:Panel cannot be \"oled\"; write one of \"ssd1306-128x64\"")]
    [InlineData("""{ "LibreLinkUp": { "PollInterval": "00:00:30" } }""", "line 1", "write a time from \"00:01:00\" to \"00:15:00\"")]
    [InlineData("""{ "LibreLinkUp": { "PollInterval": 120 } }""", "line 1", "LibreLinkUp:PollInterval cannot be \"120\"")]
    [InlineData("""{ "LibreLinkUp": { "BaseAddress": "http://api.libreview.io" } }""", "line 1", "with https")]
    [InlineData("""{ "LibreLinkUp": "x" }""", "line 1", "LibreLinkUp is a group of settings")]
    [InlineData("""{ "Limits": { "Low": 3.4 } }""", "line 1", "write the number with its unit")]
    [InlineData("""{ "Limits": { "Low": "10 mmol/L" } }""", "line 1", "the limits must rise")]
    [InlineData("""{ "Freshness": { "StaleFrom": "00:05:00" } }""", "line 1", "the times must rise")]
    [InlineData("""{ "Sensor": { "Days": 10 } }""", "line 1", "Sensor:Days cannot be \"10\"; write one of \"auto\", \"14\", \"15\"")]
    [InlineData("""{ "Hat": "generic-sh1106-128x64", "Display": { "ColumnOffset": 5 } }""", "line 1", "write a number from 0 to 4")]
    [InlineData("""{ "Hat": "waveshare-1.3-hat", "Display": { "ColumnOffset": -1 } }""", "line 1", "write a number from 0 to 4")]
    [InlineData("""{ "Display": { "ColumnOffset": 2 } }""", "line 1", "an SSD1306 has no more columns than the panel")]
    [InlineData("""{ "Display": { "Address": "0x90" } }""", "line 1", "write a number from 0x08 to 0x77")]
    [InlineData("""{ "Display": { "File": "frame.png" } }""", "line 1", "write a path that begins with /")]
    [InlineData("{\n\"Unit\": \"mg/dL\"\n\"Button\": 1 }", "line 3", "this is not valid JSON")]
    [InlineData("""[ 1 ]""", "line 1", "must be one object")]
    [InlineData("""{ "Unit": "mg/dL", "unit": "mmol/L" }""", "", "unit")]
    public void An_invalid_setting_is_reported_with_its_place_and_its_remedy(string content, string place, string cure)
    {
        var problem = Assert.Single(Assert.Throws<ConfigurationException>(() => Load(content)).Describe(ProgramTexts.English));

        Assert.StartsWith(_folder.Path, problem, StringComparison.Ordinal);
        Assert.Contains(place, problem, StringComparison.Ordinal);
        Assert.Contains(cure, problem, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("""{ "Sensor": { "Days": 15 } }""", 15)]
    [InlineData("""{ "Sensor": { "Days": "14" } }""", 14)]
    [InlineData("""{ "Sensor": { "Days": "auto" } }""", null)]
    [InlineData("{ }", null)]
    public void The_life_of_the_sensors_is_written_as_a_number_or_as_a_word(string content, int? days) =>
        Assert.Equal(days, Load(content).SensorDays);

    [Theory]
    [InlineData("""{ "Hat": "generic-sh1106-128x64" }""", 2)]
    [InlineData("""{ "Hat": "generic-sh1106-128x64", "Display": { "ColumnOffset": "hat" } }""", 2)]
    [InlineData("""{ "Hat": "generic-sh1106-128x64", "Display": { "ColumnOffset": 0 } }""", 0)]
    [InlineData("""{ "Hat": "custom", "Display": { "Panel": "ssd1305-128x32", "ColumnOffset": "0" } }""", 0)]
    [InlineData("""{ "Hat": "generic-ssd1309-128x64", "Display": { "ColumnOffset": 2 } }""", 2)]
    [InlineData("""{ "Display": { "ColumnOffset": 0 } }""", 0)]
    public void The_panel_may_use_other_columns(string content, int offset) =>
        Assert.Equal(offset, Load(content).Display.Hat.Panel.ColumnOffset);

    [Fact]
    public void A_key_that_earlier_versions_had_in_their_sample_is_accepted() =>
        Assert.Equal(AlarmRules.Default, Load("""{ "Alarms": { "SensorEnding": { "Repeat": "04:00:00" } } }""").Alarms);

    [Fact]
    public void All_problems_are_reported_together()
    {
        var problems = Assert.Throws<ConfigurationException>(() => Load("""{ "Unit": "g", "Colour": "red" }"""))
            .Describe(ProgramTexts.English);

        Assert.Equal(2, problems.Length);
    }

    [Fact]
    public void A_named_file_that_is_missing_is_a_problem()
    {
        var problem = Assert.Single(Assert.Throws<ConfigurationException>(
            () => TrackerConfiguration.Load(_folder.File("none.json"), mustExist: true)).Describe(ProgramTexts.English));

        Assert.Contains("there is no such file", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData((64 * 1024) + 1, false)]
    public void A_file_that_is_too_large_for_a_configuration_is_refused(int bytes, bool taken)
    {
        var content = "{}".PadRight(bytes);

        if (taken)
        {
            Assert.Equal(GlucoseUnit.MillimolesPerLiter, Load(content).Unit);
            return;
        }

        var problem = Assert.Single(Assert.Throws<ConfigurationException>(() => Load(content)).Describe(ProgramTexts.English));
        Assert.Contains("config.json: it cannot be read (it is larger than 64 KiB)", problem, StringComparison.Ordinal);
    }

    /// <summary>The time for unknown keys would grow with the square of their number, and each would have a sentence.</summary>
    [Theory]
    [InlineData("""{ "Alarms": { "QuietHours": [""", "1,", "1] } }", 20000)]
    [InlineData("""{ "Alarms": { "Schedule": [""", "{},", "{}] } }", 10000)]
    [InlineData("{", "\"x{0}\":1,", "\"y\":1 }", 5000)]
    public void A_file_with_more_keys_and_values_than_a_configuration_has_is_refused_in_one_sentence(
        string begin, string item, string end, int count)
    {
        var items = Enumerable.Range(0, count).Select(i => item.Replace("{0}", $"{i}", StringComparison.Ordinal));
        var content = begin + string.Concat(items) + end;

        var problem = Assert.Single(Assert.Throws<ConfigurationException>(() => Load(content)).Describe(ProgramTexts.English));

        Assert.Contains("more than 2000 keys and values", problem, StringComparison.Ordinal);
    }

    /// <summary>Messages name files, and a line break in a name would begin a new line of output.</summary>
    [Theory]
    [InlineData("StateDirectory", "\\n")]
    [InlineData("StateDirectory", "\\r\\n")]
    [InlineData("StateDirectory", "\\u0085")]
    [InlineData("StateDirectory", "\\u2028")]
    [InlineData("LibreLinkUp:PasswordFile", "\\n")]
    [InlineData("Nightscout:TokenFile", "\\n")]
    [InlineData("Phone:SecretFile", "\\n")]
    [InlineData("Display:File", "\\n")]
    public void A_path_has_one_line(string key, string lineBreak)
    {
        var problems = Assert.Throws<ConfigurationException>(() => Load($"{{ \"{key}\": \"/a{lineBreak}ok everything\" }}"))
            .Describe(ProgramTexts.English);

        Assert.Contains(problems, problem => problem.Contains($"{key} cannot be \"/a", StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.DoesNotMatch("[\n\r\u0085\u2028]", problem));
    }

    /// <summary>An empty list is an empty text to .NET.</summary>
    [Theory]
    [InlineData("StateDirectory", "\"\"")]
    [InlineData("StateDirectory", "[]")]
    [InlineData("Display:File", "\"\"")]
    public void A_path_that_is_needed_is_not_empty(string key, string value)
    {
        var problem = Assert.Single(
            Assert.Throws<ConfigurationException>(() => Load($"{{ \"{key}\": {value} }}")).Describe(ProgramTexts.English));

        Assert.Contains($"{key} cannot be \"\"", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_keys_are_named_in_the_order_of_the_file_each_with_its_line()
    {
        var problems = Assert.Throws<ConfigurationException>(
            () => Load("{ \"Zoo\": 1,\n\"Alarms\": { \"Low\": { \"Limitt\": 1 } },\n\"Ant\": [1, 2] }")).Describe(ProgramTexts.English);

        Assert.Equal(["Zoo", "Alarms:Low:Limitt", "Ant:0", "Ant:1"], problems.Select(p => p.Split("no setting ")[1].Split(';')[0]));
        Assert.Contains("config.json, line 2", problems[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_problems_the_first_are_named_and_the_others_are_counted()
    {
        var content = $"{{ {string.Join(", ", Enumerable.Range(0, 100).Select(i => $"\"Unknown{i}\": 1"))} }}";

        var problems = Assert.Throws<ConfigurationException>(() => Load(content)).Describe(ProgramTexts.English);

        Assert.Equal(51, problems.Length);
        Assert.Contains("there is no setting Unknown", problems[49], StringComparison.Ordinal);
        Assert.Equal("There are 50 more problems; mend these first.", problems[50]);
    }

    [Fact]
    public void The_environment_overrides_the_file_and_its_mistakes_are_named_as_its_own()
    {
        Environment.SetEnvironmentVariable("GLUCOSE_TRACKER_LibreLinkUp__Email", "a@example.org");
        Environment.SetEnvironmentVariable("GLUCOSE_TRACKER_Display__Panel", "paper");
        try
        {
            var problem = Assert.Single(
                Assert.Throws<ConfigurationException>(() => Load("""{ "LibreLinkUp": { "Email": "b@example.org" } }"""))
                    .Describe(ProgramTexts.English));
            Assert.Contains("environment variable GLUCOSE_TRACKER_Display__Panel", problem, StringComparison.Ordinal);

            Environment.SetEnvironmentVariable("GLUCOSE_TRACKER_Display__Panel", "png");
            const string content = """{ "LibreLinkUp": { "Email": "b@example.org" } }""";
            Assert.Equal("a@example.org", Load(content).LibreLinkUp.Email);
            var alone = TrackerConfiguration.LoadFileAlone(_folder.File("alone.json", content));
            Assert.Equal("b@example.org", alone.LibreLinkUp.Email);
            Assert.Equal(PanelKind.Oled, alone.Display.Panel);
        }
        finally
        {
            Environment.SetEnvironmentVariable("GLUCOSE_TRACKER_LibreLinkUp__Email", null);
            Environment.SetEnvironmentVariable("GLUCOSE_TRACKER_Display__Panel", null);
        }
    }

    private TrackerOptions Load(string content) => TrackerConfiguration.Load(_folder.File("config.json", content), mustExist: true);
}
