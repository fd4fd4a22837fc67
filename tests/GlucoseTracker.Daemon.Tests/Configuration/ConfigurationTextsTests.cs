using System.Text;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Daemon.Tests.Configuration;

/// <summary>The problems of the configuration are reported in every language.</summary>
public sealed class ConfigurationTextsTests
{
    /// <summary>A configuration for the text of every possible problem of a setting.</summary>
    private static readonly Dictionary<string, string> Wrong = new()
    {
        ["config.group"] = """{ "LibreLinkUp": "x" }""",
        ["config.key-repeated"] = """{ "Limits": { "Low": "4 mmol/L", "low": "4 mmol/L" } }""",
        ["config.line"] = """{ "Unit": "g" }""",
        ["config.more"] = $$"""{ {{string.Join(", ", Enumerable.Range(1, 60).Select(n => $"\"Zoo{n}\": 1"))}} }""",
        ["config.no-object"] = "[ 1 ]",
        ["config.not-json"] = """{ "Unit": "mg/dL" "Clock": 1 }""",
        ["config.setting"] = """{ "Limits": { "Low": "10 mmol/L" } }""",
        ["config.too-many"] = $$"""{ "Unit": [ {{string.Join(", ", Enumerable.Range(1, 2000))}} ] }""",
        ["config.unknown-nearest"] = """{ "Emial": "x" }""",
        ["config.value"] = """{ "Unit": "g" }""",
        ["reason.json-empty"] = "",
        ["reason.json-form"] = """{ "Unit": mg/dL }""",
        ["advice.gate"] = """{ "Alarms": { "FallingFast": { "Below": "x" } } }""",
        ["advice.glucose"] = """{ "Limits": { "Low": 3.4 } }""",
        ["advice.https-address"] = """{ "LibreLinkUp": { "BaseAddress": "http://api.libreview.io" } }""",
        ["advice.if-meant"] = """{ "Alarms": { "UrgentLow": { "DuringQuietHours": "silent" } } }""",
        ["advice.line"] = """{ "Button": { "PageLine": "x" } }""",
        ["advice.number"] = """{ "History": { "KeepDays": 0 } }""",
        ["advice.one-of"] = """{ "Unit": "g" }""",
        ["advice.pages"] = """{ "Screens": { "Pages": "x" } }""",
        ["advice.path"] = """{ "StateDirectory": "x" }""",
        ["advice.phone-address"] = """{ "Phone": { "Address": "a b" } }""",
        ["advice.pwm-chip"] = """{ "Piezo": { "Chip": "x" } }""",
        ["advice.rate"] = """{ "Alarms": { "High": { "NoRepeatWhenFallingBy": "x" } } }""",
        ["advice.site-address"] = """{ "Nightscout": { "Address": "a b" } }""",
        ["advice.sources"] = """{ "Source": "x" }""",
        ["advice.span"] = """{ "Frozen": { "For": "x" } }""",
        ["advice.time-of-day"] = """{ "Light": { "NightFrom": "x" } }""",
        ["setting.address-needed"] = """{ "Source": "phone" }""",
        ["setting.bus"] = """{ "Display": { "Bus": "x" } }""",
        ["setting.command-topic"] = """{ "Notifications": { "Ntfy": { "CommandTopic": "x" } } }""",
        ["setting.earlier-name"] = """{ "NextSourceAfter": "00:10:00", "Nightscout": { "FallbackAfter": "00:20:00" } }""",
        ["setting.limits-must-rise"] = """{ "Limits": { "Low": "10 mmol/L" } }""",
        ["setting.line-of-buzzer"] = """{ "Buzzer": { "Chip": "x" }, "Relay": { "Chip": "x", "Line": 18 } }""",
        ["setting.line-of-hat"] = """{ "Hat": "waveshare-1.3-hat", "Buzzer": { "Chip": "header", "Line": 21 } }""",
        ["setting.line-of-its-own"] = """{ "Button": { "PageLine": "5", "LightLine": "6" } }""",
        ["setting.lines-go-together"] = """{ "Button": { "PageLine": "6" } }""",
        ["setting.low-soon-without-low"] = """{ "Alarms": { "Low": { "Enabled": false }, "LowSoon": { "Enabled": true } } }""",
        ["setting.no-columns"] = """{ "Display": { "ColumnOffset": 2 } }""",
        ["setting.no-data-for"] = """{ "LibreLinkUp": { "PollInterval": "00:15:00" }, "Alarms": { "NoData": { "For": "00:05:00" } } }""",
        ["setting.no-light-key"] = """{ "Button": { "SwitchOff": true } }""",
        ["setting.other-panel"] = """{ "Hat": "waveshare-1.3-hat", "Display": { "Panel": "ssd1306-128x64" } }""",
        ["setting.reset-line"] = """{ "Display": { "DataCommandLine": 5, "ResetLine": 5 } }""",
        ["setting.speaker"] = """{ "Speaker": { "Device": "a;b" } }""",
        ["setting.spi-needs-line"] = """{ "Display": { "Bus": "/dev/spidev0.0" } }""",
        ["setting.target-address"] = """{ "Notifications": { "Webhook": { "Address": "x" } } }""",
        ["setting.times-must-rise"] = """{ "Freshness": { "StaleFrom": "00:05:00" } }""",
        ["setting.urgent-silent"] = """{ "Alarms": { "UrgentLow": { "DuringQuietHours": "silent" } } }""",
        ["schedule.at"] = """{ "Alarms": { "Schedule": ["daily 06:00-08:00: High 3 mmol/L"] } }""",
        ["schedule.low-soon-below"] = """{ "Alarms": { "LowSoon": { "Enabled": true, "Below": "3.5 mmol/L" } } }""",
        ["schedule.meaningless-urgent-low"] = """{ "Alarms": { "Schedule": ["daily 06:00-08:00: UrgentLow 2.2 mmol/L"] } }""",
        ["schedule.most-sensitive-do-not-rise"] =
            """{ "Alarms": { "Schedule": ["daily 06:00-08:00: Low 9 mmol/L", "daily 08:00-10:00: High 8 mmol/L"] } }""",
        ["schedule.overlap"] =
            """{ "Alarms": { "Schedule": ["daily 06:00-08:00: Low 4.5 mmol/L", "daily 07:00-09:00: Low 5 mmol/L"] } }""",
        ["schedule.silences-urgent"] = """{ "Alarms": { "Schedule": ["daily 06:00-08:00: UrgentLow silent"] } }""",
        ["schedule.unreadable"] = """{ "Alarms": { "Schedule": ["x"] } }""",
    };

    public static TheoryData<string> Keys => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_problem_is_reported_in_every_language(string key)
    {
        var refused = Refuse(Wrong[key]);

        Assert.All(Enum.GetValues<Language>().Select(ProgramTexts.Get), texts => Assert.Contains(
            refused.Describe(texts),
            sentence => GetPieces(texts.Get(key)).All(piece => sentence.Contains(piece, StringComparison.Ordinal))));
    }

    [Fact]
    public void No_problem_of_a_setting_is_missing_here() => Assert.Empty(
        TextCatalogue.Parse(ProgramTexts.ReadFile(Language.English), "en.txt").Keys
            .Where(key => key.Split('.')[0] is "advice" or "setting" or "schedule").Except(Wrong.Keys));

    [Fact]
    public void A_repeated_key_is_named_with_the_line_of_the_first_one() => Assert.Equal(
        ["/etc/x.json, line 2: Unit is there more than once; keep one of them."],
        Refuse("{\n\"Unit\": \"mg/dL\",\n\"Unit\": \"mg/dL\" }").Describe(ProgramTexts.English));

    [Fact]
    public void A_repeated_key_is_named_with_its_apostrophes() => Assert.Contains(
        "line 1: a'b'c is there", Refuse("""{ "a'b'c": 1, "a'b'c": 2 }""").Message, StringComparison.Ordinal);

    [Fact]
    public void The_language_that_an_invalid_configuration_names_is_known()
    {
        Assert.Equal(Language.German, Refuse("""{ "Language": "de", "Unit": "g" }""").Language);
        Assert.Null(Refuse("""{ "Unit": "g" }""").Language);
        Assert.Null(Refuse("""{ "Language": "deutsch" }""").Language);
    }

    private static ConfigurationException Refuse(string content) => Assert.Throws<ConfigurationException>(
        () => TrackerConfiguration.Parse("/etc/x.json", Encoding.UTF8.GetBytes(content)));

    /// <summary>The text around the placeholders; a word with plural forms is a placeholder too.</summary>
    private static IEnumerable<string> GetPieces(string text) =>
        text.Split('{').SelectMany((part, index) => index == 0 ? [part] : part.Split('}').Skip(1));
}
