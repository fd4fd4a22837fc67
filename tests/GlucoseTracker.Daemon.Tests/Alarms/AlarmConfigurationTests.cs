using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Alarms;

[Collection("environment variables")]
public sealed class AlarmConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_limit_may_be_written_in_either_unit()
    {
        var rules = Load("""{ "Alarms": { "Low": { "Limit": "4.0 mmol/L" }, "High": { "Limit": "200 mg/dL" } } }""").Alarms;

        Assert.Equal(72, rules.Low.Limit!.Value.MilligramsPerDeciliter);
        Assert.Equal(200, rules.High.Limit!.Value.MilligramsPerDeciliter);
    }

    [Fact]
    public void Escalation_can_be_switched_off() =>
        Assert.Null(Load("""{ "Alarms": { "EscalateAfter": "00:00:00" } }""").Alarms.EscalateAfter);

    [Fact]
    public void The_rate_of_a_high_that_comes_down_has_a_unit_and_limits()
    {
        var rules = Load(
            """{ "Alarms": { "High": { "NoRepeatWhenFallingBy": "5 mg/dL" }, "UrgentHigh": { "NoRepeatWhenFallingBy": "off" } } }""")
            .Alarms;

        Assert.Equal(5, rules.High.NoRepeatWhenFallingBy!.Value.MilligramsPerDeciliter);
        Assert.Null(rules.UrgentHigh.NoRepeatWhenFallingBy);
        Assert.Contains(
            "3 mg/dL", Problem("""{ "Alarms": { "High": { "NoRepeatWhenFallingBy": "1 mg/dL" } } }"""), StringComparison.Ordinal);
        Assert.Contains(
            "there is no setting", Problem("""{ "Alarms": { "Low": { "NoRepeatWhenFallingBy": "5 mg/dL" } } }"""),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_gate_has_a_unit_and_only_the_warning_must_have_one()
    {
        var rules = Load(
            """
            { "Alarms": { "LowSoon": { "Enabled": true, "Below": "6.0 mmol/L", "For": "00:00:00" },
              "FallingFast": { "Below": "120 mg/dL" }, "RisingFast": { "Above": "off" } } }
            """).Alarms;

        Assert.True(rules.LowSoon is { Enabled: true, ValueGate.MilligramsPerDeciliter: 108 } && rules.LowSoon.For == TimeSpan.Zero);
        Assert.Equal(120, rules.FallingFast.ValueGate!.Value.MilligramsPerDeciliter);
        Assert.Null(rules.RisingFast.ValueGate);
        Assert.Contains(
            "100 mg/dL", Problem("""{ "Alarms": { "LowSoon": { "Below": "off" } } }"""), StringComparison.Ordinal);
        Assert.Contains("108 mg/dL", Problem("""{ "Alarms": { "RisingFast": { "Above": "9" } } }"""), StringComparison.Ordinal);
        Assert.Contains(
            "there is no setting", Problem("""{ "Alarms": { "RisingFast": { "Below": "9 mmol/L" } } }"""), StringComparison.Ordinal);
    }

    /// <summary>A user who switches a warning on relies on it.</summary>
    [Theory]
    [InlineData(""" "Low": { "Enabled": false } """, "which is off")]
    [InlineData(""" "Low": { "Limit": "100 mg/dL" } """, "above the limit of Low")]
    [InlineData(""" "Schedule": "daily 22:00-06:00: Low 5.6 mmol/L" """, "above the limit of Low")]
    public void A_warning_that_could_never_come_is_refused(string setting, string said) => Assert.Contains(
        said, Problem($$"""{ "Alarms": { "LowSoon": { "Enabled": true }, {{setting}} } }"""), StringComparison.Ordinal);

    [Fact]
    public void A_schedule_is_a_list_or_one_text()
    {
        const string School = "Sun-Thu 21:30-06:30: Low 4.5 mmol/L";
        const string Nap = "Sat,Sun 13:00-15:00: quiet";
        var list = Load($$"""{ "Alarms": { "Schedule": ["{{School}}", "{{Nap}}"] } }""").Alarms.Schedule;
        var text = Load($$"""{ "Alarms": { "Schedule": "{{School}} | {{Nap}}" } }""").Alarms.Schedule;

        Assert.Equal(2, list.Slots.Count);
        Assert.Equal(list, text);
    }

    [Theory]
    [InlineData("Mon 22:00-06:00: Low", "Sun-Thu 21:30-06:30")]
    [InlineData("Mon 22:00-06:00: UrgentLow silent", "EvenUrgent")]
    [InlineData("Mon 22:00-06:00: UrgentLow loudness 50 %", "on Mon 22:00: UrgentLow or NoData is silent or less loud")]
    [InlineData("Mon 22:00-06:00: loudness 5 %", "20 to 100 %")]
    [InlineData("Mon 22:00-06:00: UrgentLow 2 mmol/L", "AllowUnsafe")]
    [InlineData("Mon 22:00-06:00: High 3 mmol/L", "on Mon 22:00: the limits must rise")]
    [InlineData("Mon 22:00-06:00: Low 5 mmol/L | Tue 05:00-07:00: Low 4 mmol/L", "on Tue 05:00: two entries")]
    public void A_schedule_that_does_not_fit_together_is_refused_with_its_time(string schedule, string said) =>
        Assert.Contains(said, Problem($$"""{ "Alarms": { "Schedule": "{{schedule}}" } }"""), StringComparison.Ordinal);

    [Fact]
    public void Urgent_low_may_be_less_loud_with_the_confirming_setting()
    {
        var rules = Load("""
            { "Alarms": { "QuietHours": { "EvenUrgent": true }, "Schedule": "daily 00:00-00:00: UrgentLow loudness 50 %" } }
            """).Alarms;

        Assert.Equal(50, rules.GetAt(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero), isClockTrusted: true)
            .UrgentLow.LoudnessPercent);
    }

    [Theory]
    [InlineData("", "alarms")]
    [InlineData("alarms", "alarms")]
    [InlineData("alarms", "com mands")]
    public void A_command_topic_is_another_topic_beside_the_first(string topic, string commands)
    {
        var ntfy = $$"""{ "Notifications": { "Ntfy": { "Topic": "{{topic}}", "CommandTopic": "{{commands}}" } } }""";

        Assert.Contains("write another topic than Topic", Problem(ntfy), StringComparison.Ordinal);
        Assert.DoesNotContain("com mands", Problem(ntfy), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UrgentLow")]
    [InlineData("NoData")]
    public void Urgent_alarms_are_silenced_only_by_two_settings(string rule)
    {
        Assert.Contains(
            "EvenUrgent", Problem($$"""{ "Alarms": { "{{rule}}": { "DuringQuietHours": "silent" } } }"""), StringComparison.Ordinal);

        var rules = Load(
            $$"""{ "Alarms": { "QuietHours": { "EvenUrgent": true }, "{{rule}}": { "DuringQuietHours": "silent" } } }""").Alarms;
        Assert.True(rules[Enum.Parse<AlarmKind>(rule)].SilentInQuietHours);
    }

    [Theory]
    [InlineData(""" "Enabled": false """)]
    [InlineData(""" "Limit": "1 mg/dL" """)]
    [InlineData(""" "Limit": "44 mg/dL" """)]
    [InlineData(""" "Limit": "2.4 mmol/L" """)]
    [InlineData(""" "For": "00:10:01" """)]
    [InlineData(""" "For": "23:59:59" """)]
    public void Urgent_low_can_be_made_meaningless_only_with_the_confirming_setting(string setting)
    {
        var rules = Load($$"""{ "Alarms": { "UrgentLow": { {{setting}}, "Repeat": "00:03:00" } } }""").Alarms;
        Assert.True(rules.UrgentLowReplaced);
        Assert.Equal(AlarmRules.Default.UrgentLow with { Repeat = TimeSpan.FromMinutes(3) }, rules.UrgentLow);

        var allowed = Load($$"""{ "Alarms": { "UrgentLow": { {{setting}}, "AllowUnsafe": true } } }""").Alarms;
        Assert.True(allowed is { UrgentLowReplaced: false, UrgentLow.IsMeaningless: true });
    }

    [Theory]
    [InlineData(""" "Limit": "45 mg/dL" """)]
    [InlineData(""" "Limit": "2.5 mmol/L" """)]
    [InlineData(""" "For": "00:10:00" """)]
    public void A_setting_that_keeps_urgent_low_meaningful_needs_no_confirmation(string setting) =>
        Assert.False(Load($$"""{ "Alarms": { "UrgentLow": { {{setting}} } } }""").Alarms.UrgentLowReplaced);

    [Fact]
    public void An_old_configuration_with_a_low_limit_below_the_default_urgent_one_still_starts() => Assert.True(
        Load("""{ "Alarms": { "UrgentLow": { "Limit": "40 mg/dL" }, "Low": { "Limit": "2.8 mmol/L" } } }""").Alarms
            is { UrgentLowReplaced: true, UrgentLow.Enabled: true });

    [Fact]
    public void Trap_14_the_limit_for_no_data_must_leave_room_for_two_polls() => Assert.Contains(
        "it must be at least 00:25:00", Problem("""{ "LibreLinkUp": { "PollInterval": "00:10:00" } }"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "Notifications": { "Ntfy": { "Token": "tk_abc" } } }""", "there is no setting Notifications:Ntfy:Token")]
    [InlineData("""{ "Notifications": { "Webhook": { "Address": "http://example.org/x" } } }""", "begins with https://")]
    [InlineData("""{ "Notifications": { "Webhook": { "Address": "https://me:tk_abc@example.org/x" } } }""", "begins with https://")]
    public void Trap_10_no_token_is_taken_from_the_configuration_and_none_goes_out_unprotected(string content, string problem)
    {
        var said = Problem(content);

        Assert.Contains(problem, said, StringComparison.Ordinal);
        Assert.DoesNotContain("tk_abc", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Alarms": { "Low": { "Limit": "2.9 mmol/L" } } }""", "the limits must rise")]
    [InlineData("""{ "Alarms": { "UrgentLow": { "Snooze": "01:00:00" } } }""", "00:30:00")]
    [InlineData("""{ "Alarms": { "QuietHours": { "From": "late" } } }""", "22:00")]
    [InlineData("""{ "Notifications": { "AliveAt": "8" } }""", "08:00")]
    public void An_invalid_setting_is_reported_with_its_remedy(string content, string cure) =>
        Assert.Contains(cure, Problem(content), StringComparison.Ordinal);

    [Fact]
    public void Topic_and_address_print_as_placeholders()
    {
        var options = Load(
            """{ "Notifications": { "Ntfy": { "Topic": "garden-gate" }, "Webhook": { "Address": "https://example.org/hooks/abc" } } }""");

        Assert.DoesNotContain("garden-gate", options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hooks", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Trap_11_a_token_comes_from_a_file_or_a_credential_and_never_from_a_command_line()
    {
        var file = _folder.File("token", "tk_file\n");
        _folder.File("ntfy-token", "tk_credential");

        Assert.Equal("tk_file", Token(file, null)!.Reveal());
        Assert.Equal("tk_credential", Token("", _folder.Path)!.Reveal());
        Assert.Null(Token("", null));
        Assert.Equal("[secret]", $"{Token(file, null)}");
    }

    private static Secret? Token(string file, string? credentials) => new SecretSource(
        SecretKind.Token, file, NullLogger<SecretSource>.Instance, "ntfy-token", credentialsDirectory: credentials ?? "").Read();

    private TrackerOptions Load(string content) => TrackerConfiguration.Load(_folder.File("config.json", content), mustExist: true);

    private string Problem(string content) => Assert.Throws<ConfigurationException>(() => Load(content)).Describe(ProgramTexts.English)[0];
}
