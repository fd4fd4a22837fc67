using System.Text.Json;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Alarms;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Notifications;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Doctor;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Terminal;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Pi.Tests.Languages;

/// <summary>The output of commands in the languages.</summary>
public sealed class CommandTextsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Status_prints_every_line_in_every_language(Language language)
    {
        UserTexts.Select(language);
        foreach (var count in new[] { 0, 1, 3, 12, 500 })
        {
            foreach (var isOk in new[] { false, true })
            {
                var text = StatusText.Format(CreateStatus(count, isOk));

                Assert.DoesNotContain('{', text);
                Assert.InRange(text.Split('\n').Length, 10, 40);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Alarms_prints_every_line_in_every_language(Language language)
    {
        UserTexts.Select(language);
        var rig = new AlarmRig().Reads(60);
        var report = new AlarmReport(rig.Options, rig.Alarms, rig.Test, rig.Sender, rig.Journal, rig.State, rig.Time);

        Assert.DoesNotContain('{', AlarmsText.Format(Fill(report.GetAlarms(ProgramTexts.Get(language)))));
    }

    [Fact]
    public void Status_has_the_words_and_the_decimal_mark_of_the_language()
    {
        UserTexts.Select(Language.German);

        var lines = StatusText.Format(CreateStatus(1, isOk: true)).Split('\n');

        Assert.Contains($"Messwert:       5,6 mmol/L, fällt schnell, gemessen vor 2 min ({Local(Now)})", lines);
        Assert.Contains($"Verlauf:        1 Messwert von {Local(Now)} bis {Local(Now)}", lines);
        Assert.Contains("Lage:           aktuell, etwas tief, unverändert: derselbe Wert, obwohl neue Messwerte kommen", lines);
    }

    [Theory]
    [InlineData("ntfy at ntfy.sh", "ntfy auf ntfy.sh")]
    [InlineData("commands from ntfy at 192.0.2.7", "Befehle von ntfy auf 192.0.2.7")]
    [InlineData("webhook at a.example", "Webhook auf a.example")]
    [InlineData("check-in at hc-ping.com", "Check-in bei hc-ping.com")]
    [InlineData("check-in", "check-in")]
    [InlineData("pigeon at home", "pigeon at home")]
    public void A_target_has_the_words_of_the_language(string name, string expected)
    {
        UserTexts.Select(Language.German);

        Assert.Equal(expected, TargetWords.Get(name));
    }

    [Fact]
    public void None_agrees_with_the_word_before_it()
    {
        UserTexts.Select(Language.Italian);
        var full = CreateStatus(0, isOk: true);
        var status = full with { Reading = null, Keys = "none", Alarms = full.Alarms with { Active = [] } };

        var words = StatusText.Format(status).Split('\n').Where(line => line.Contains(" ness", StringComparison.Ordinal))
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Equal(["Lettura: nessuna", "Allarme: nessuno", "Tasti: nessuno", "Storico: nessuno"], words);
    }

    [Theory]
    [InlineData("ja", true)]
    [InlineData("J", true)]
    [InlineData("yes", true)]
    [InlineData("nein", false)]
    [InlineData("da", false)]
    public void Yes_may_be_in_the_language_or_in_English(string answer, bool expected)
    {
        UserTexts.Select(Language.German);
        using var output = new StringWriter();

        Assert.Equal(expected, new Prompt(new StringReader(answer + "\n"), output).Confirm("Wirklich?", defaultAnswer: false));
        Assert.Equal("Wirklich? [j/N] ", output.ToString());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_prompt_names_the_letter_for_yes(Language language)
    {
        UserTexts.Select(language);
        var letters = UserTexts.Get("prompt.default-yes").Split('/');

        Assert.Contains(letters[0], UserTexts.Get("prompt.yes").Split(", "), StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(letters[1], UserTexts.Get("prompt.yes").Split(", "), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(letters[0].ToUpperInvariant(), letters[0]);
        Assert.Equal($"{letters[0].ToLowerInvariant()}/{letters[1].ToUpperInvariant()}", UserTexts.Get("prompt.default-no"));
    }

    [Fact]
    public void Doctor_has_the_words_of_the_language_in_columns()
    {
        UserTexts.Select(Language.German);

        var lines = DoctorRunner.Format(
        [
            AlarmChecks.Rules(TrackerConfiguration.Defaults.Alarms), AlarmChecks.Sound(TrackerConfiguration.Defaults),
            NetworkChecks.Route(isNeeded: false) with { Level = CheckLevel.Problem },
        ]).Split(Environment.NewLine);

        Assert.StartsWith("ok       Alarme     die eingestellten Regeln gelten", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("prüfen   Ton        Alarme erscheinen nur", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("                    sudo glucose-tracker setup", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("FEHLER   Netz       es gibt", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_time_zone_is_reported_in_the_language()
    {
        UserTexts.Select(Language.German);

        var result = ZoneChecks.Zone(new SystemTimeZone("Japan", SystemTimeZoneProblem.NotInstalled, "Asia/Tokyo"));

        Assert.Equal("die Zeitzone Japan ist nicht installiert; die Uhr zeigt UTC", result.Text);
        Assert.Equal(
            "'sudo timedatectl set-timezone Asia/Tokyo', oder 'sudo apt install tzdata-legacy'. " +
            "Bis dahin stimmen Ruhezeit und Nacht nicht.",
            result.Next);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Setup_describes_every_hat_in_every_language(Language language) => Assert.All(
        KnownHats.All.Append(KnownHats.Default with { Name = KnownHats.Custom }),
        hat => Assert.NotEmpty(hat.GetTitle(ProgramTexts.Get(language))));

    [Fact]
    public async Task The_reason_of_a_refused_message_is_in_the_language_of_the_request()
    {
        var rig = new AlarmRig(first: new BusyTarget());
        var report = new AlarmReport(rig.Options, rig.Alarms, rig.Test, rig.Sender, rig.Journal, rig.State, rig.Time);
        report.StartTest(AlarmKind.Low);
        while (rig.Test.Outcomes is null)
        {
            await Task.Yield();
        }

        Assert.Equal("It has a failure or requests a pause (HTTP 503).", Assert.Single(report.GetTest().Targets).Trouble);
        Assert.Equal(
            "Serwer ma awarię albo żąda przerwy (HTTP 503).",
            Assert.Single(report.GetTest(ProgramTexts.Get(Language.Polish)).Targets).Trouble);
    }

    /// <summary>
    /// The daemon writes the sentences of its document in the language of the request; the words for scripts do not change.
    /// </summary>
    [Fact]
    public void Sentences_of_the_document_are_in_the_language_of_the_request()
    {
        var time = new FakeTimeProvider(Now);
        var state = new TrackerState();
        state.Update(s => s with
        {
            Cause = new CauseState(ConnectionCause.PhoneSilent, CauseDetails.None, Now, time.Uptime()),
            DeviceNotices = DeviceNotices.CardFull,
        });
        var report = new StatusReport(state, TrackerConfiguration.Defaults, new FixedDeviceStatus(), time);
        var (english, german) = (report.GetStatus(), report.GetStatus(Language.German));

        Assert.Equal("Handy sendet nichts. Ist das Handy online? Ist Bluetooth an?", german.Connection.Words);
        Assert.StartsWith("Auf der Speicherkarte", Assert.Single(german.Device).Words, StringComparison.Ordinal);
        Assert.Equal(
            JsonSerializer.Serialize(english, ControlJson.Indented.StatusDocument),
            JsonSerializer.Serialize(
                german with { Connection = german.Connection with { Words = english.Connection.Words }, Device = english.Device },
                ControlJson.Indented.StatusDocument));
    }

    private static string Local(DateTimeOffset time) => $"{time.ToLocalTime():yyyy-MM-dd HH:mm:ss}";

    private static StatusDocument CreateStatus(int count, bool isOk) => new(
        new StatusReading(101, "5.6", "mmol/L", "measured", "droppingFast", Now, count == 0 ? 5 : 120), "fresh", "slightlyLow",
        isOk ? new StatusConnection(count > 0, null, null, null, Now) : new StatusConnection(false, "blocked", "Why.", Now, null),
        new StatusPanel(isOk, null), new StatusHistory(count, Now, Now, isOk, isOk ? null : "why"), "phone",
        new StatusAlarms(isOk, isOk ? null : "why")
        {
            Active =
            [
                new StatusAlarm("low", "snoozed", count), new StatusAlarm("noData", "held", null), new StatusAlarm("high", "ringing", null),
                new StatusAlarm("notKnownHere", "new", null),
            ],
        })
    {
        Delta = new StatusDelta("-0.3", "mmol/L", -5, 300),
        Frozen = true,
        Keys = "three",
        Sensor = new StatusSensor(isOk ? 3 : null, count > 3 ? 14 : null, Now, Now, Now),
        Workers = [new StatusWorker("PollWorker", isOk, count, "IOException", Now, count)],
        Configuration = new StatusConfiguration(isOk, isOk ? null : Now, ["why"]),
        Device = [new StatusDeviceNotice("cardFull", "why")],
        CheckIn = new StatusDelivery(isOk, "there", isOk ? Now : null, count > 3 ? "why" : null),
        Webhook = new StatusDelivery(isOk, "there", Now, "Why."),
    };

    /// <summary>The document of a device that uses every output and rule.</summary>
    private static AlarmsDocument Fill(AlarmsDocument document) => document with
    {
        Rules =
        [
            .. document.Rules.Select((line, index) => line with
            {
                NoRepeatWhenFallingBy = "0.3 mmol/L", Below = index % 2 == 0 ? "5.6 mmol/L" : null, Above = "5.6 mmol/L",
                QuietMinutes = index, AheadMinutes = index > 3 ? index : null, State = index > 5 ? "Ringing, held" : line.State,
            }),
        ],
        Warning = "why",
        Week = [new AlarmWeekLine("Mon-Fri", "06:30", "22:00", [new AlarmLimitLine("Low", "3.9 mmol/L")], ["High"])],
        Commands = [new AlarmTargetLine("ntfy", Now, null, 0)],
        AnsweredBy = ["key", "command", "notification"],
        Targets = [new AlarmTargetLine("ntfy", null, null, 2), new AlarmTargetLine("webhook", Now, null, 0)],
        Sounders = [.. new[] { "buzzer", "piezo", "relay", "speaker" }.Select(name => new AlarmSounderLine(name, "line 18", null))],
    };

    private sealed class BusyTarget : INotificationTarget
    {
        public string Name => "there";

        public Task SendAsync(Notification notification, CancellationToken cancellationToken) =>
            throw new NotificationException(NotificationFailure.Busy, new CatalogueText("delivery.busy", ("status", 503)));
    }
}
