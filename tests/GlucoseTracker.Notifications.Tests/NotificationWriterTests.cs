using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications.Tests;

public class NotificationWriterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly AlarmInput Input = InputWith(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(65)));
    private static readonly AlarmEvent Sounds = new(AlarmKind.Low, AlarmEventKind.Sounded, TimeSpan.Zero) { Count = 1 };
    private static readonly AlarmEvent Ends = new(AlarmKind.Low, AlarmEventKind.Cleared, TimeSpan.Zero) { WasHeard = true };

    [Fact]
    public void Only_the_level_is_reported_unless_the_number_is_configured()
    {
        var notification = Writer(NotificationContent.Level).Create(Sounds, Input, null)!;

        Assert.Equal("Last reading 2 min ago.", notification.Text);
        Assert.Null(notification.Value);
    }

    [Theory]
    [InlineData(GlucoseUnit.MillimolesPerLiter, "3.6 mmol/L")]
    [InlineData(GlucoseUnit.MilligramsPerDeciliter, "65 mg/dL")]
    public void Trap_9_a_number_always_carries_the_unit_it_is_in(GlucoseUnit unit, string value)
    {
        var notification = new NotificationWriter(NotificationContent.Number, unit).Create(Sounds, Input, null)!;

        Assert.Equal($"{value}, 2 min ago.", notification.Text);
        Assert.Equal(value, notification.Value);
    }

    [Fact]
    public void LO_has_no_unit_because_it_has_no_number() =>
        Assert.Equal("LO, 2 min ago.", Writer(NotificationContent.Number).Create(Sounds, InputWith(SensorValue.BelowRange), null)!.Text);

    [Fact]
    public void Back_in_range_is_reported_only_when_it_is_true()
    {
        var writer = Writer(NotificationContent.Level);

        Assert.Equal("Back in range", writer.Create(Ends with { InRange = true }, Input, null)!.Title);
        Assert.Equal("Over: Low", writer.Create(Ends, Input, null)!.Title);
        Assert.Equal("Data is back", writer.Create(Ends with { Kind = AlarmKind.NoData }, Input, null)!.Title);
        Assert.Equal("Over: Low soon", writer.Create(Ends with { Kind = AlarmKind.LowSoon }, Input, null)!.Title);
        Assert.Null(writer.Create(Ends with { Kind = AlarmKind.LowSoon, IsReplaced = true }, Input, null));
    }

    [Fact]
    public void An_alarm_without_a_rule_is_not_reported_as_over() => Assert.Equal(
        "Another person is shown now; no longer watched: Low",
        Writer(NotificationContent.Level).Create(Ends with { Change = AlarmEventKind.Dropped }, Input, null)!.Title);

    [Fact]
    public void The_end_of_a_notice_is_not_reported() =>
        Assert.Null(Writer(NotificationContent.Level).Create(Ends with { Kind = AlarmKind.SensorEnding }, Input, null));

    [Fact]
    public void The_end_of_an_unheard_alarm_is_not_reported() =>
        Assert.Null(Writer(NotificationContent.Level).Create(Ends with { WasHeard = false }, Input, null));

    [Fact]
    public void No_data_reports_the_cause()
    {
        var silent = new AlarmEvent(AlarmKind.NoData, AlarmEventKind.Sounded, TimeSpan.Zero) { Count = 1 };

        Assert.Equal("Last reading 2 min ago. No Wi-Fi.", Writer(NotificationContent.Level).Create(silent, Input, "No Wi-Fi.")!.Text);
    }

    [Fact]
    public void An_unknown_age_is_not_reported() =>
        Assert.Equal(
            "Last reading of unknown age.", Writer(NotificationContent.Level).Create(Sounds, Input with { NewestAge = null }, null)!.Text);

    [Fact]
    public void Trap_12_a_notification_has_no_place_for_a_name() =>
        Assert.Equal(
            ["Actions", "At", "Kind", "Priority", "Reason", "Text", "Title", "Value"],
            typeof(Notification).GetProperties().Select(p => p.Name).Order());

    /// <summary>Every event has a message in every language: a text with a wrong placeholder would be an error.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_message_can_be_written_in_every_language(Language language)
    {
        var writer = new NotificationWriter(NotificationContent.Number, GlucoseUnit.MillimolesPerLiter, ProgramTexts.Get(language));
        foreach (var kind in Enum.GetValues<AlarmKind>())
        {
            var messages = ListEvents(kind).Select(happened => writer.Create(happened, Input, null)).OfType<Notification>().ToList();

            Assert.NotEmpty(messages);
            Assert.All(
                [
                    .. messages, writer.CreateTest(kind, null), writer.CreateNotAnswered(kind, "why", Input),
                    writer.CreateHeartbeat(Input, null),
                ],
                message => Assert.NotEqual("", message.Title + message.Text));
            Assert.All(writer.CreateActions(AlarmRules.Default[kind], new Secret("code")), action => Assert.NotEqual("", action.Label));
        }
    }

    [Fact]
    public void A_language_changes_the_words_and_not_the_value_for_programs()
    {
        var writer = new NotificationWriter(
            NotificationContent.Number, GlucoseUnit.MillimolesPerLiter, ProgramTexts.Get(Language.German));
        var notification = writer.Create(Sounds with { Count = 1 }, Input, null)!;

        Assert.Equal("Tief", notification.Title);
        Assert.Equal("3,6 mmol/L, vor 2 min.", notification.Text);
        Assert.Equal("3.6 mmol/L", notification.Value);
        Assert.Equal(["15 min stumm"], writer.CreateActions(AlarmRules.Default[AlarmKind.UrgentLow], new Secret("x")).Select(a => a.Label));
    }

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    private static IEnumerable<AlarmEvent> ListEvents(AlarmKind kind) =>
        from what in Enum.GetValues<AlarmEventKind>()
        from origin in Enum.GetValues<AnswerOrigin>()
        from quiet in new TimeSpan?[] { null, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(80), TimeSpan.FromHours(2) }
        from inRange in new[] { false, true }
        select new AlarmEvent(kind, what, TimeSpan.Zero)
        {
            Count = 1,
            WasHeard = true,
            Origin = origin,
            QuietFor = quiet,
            InRange = inRange,
        };

    private static NotificationWriter Writer(NotificationContent content) => new(content, GlucoseUnit.MillimolesPerLiter);

    private static AlarmInput InputWith(SensorValue value) => new()
    {
        Uptime = TimeSpan.Zero,
        Now = Noon,
        Readings = ReadingSeries.Empty.Merge([new Reading(value, Noon.AddMinutes(-2), Trend.Stable)]),
        NewestAge = AgeRange.From(TimeSpan.FromMinutes(2)),
    };
}
