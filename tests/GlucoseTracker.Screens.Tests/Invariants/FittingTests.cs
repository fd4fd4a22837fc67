using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Tests.Invariants;

public sealed class FittingTests
{
    private static readonly ScreenStrings Strings = ScreenStrings.English;

    private static readonly GlucoseUnit[] Units = Enum.GetValues<GlucoseUnit>();

    public static TheoryData<ConnectionCause> Causes => [.. Enum.GetValues<ConnectionCause>()];

    [Fact]
    public void Every_value_fits_its_zone_in_every_size()
    {
        foreach (var value in SampleStates.AllValues)
        {
            foreach (var text in Units.Select(unit => GlucoseText.Format(Glucose.FromMilligramsPerDeciliter(value), unit)))
            {
                Assert.All(
                    new[] { Fonts.Value, Fonts.ValueOnBlock, Fonts.ValueOld, Fonts.ValueNight, Fonts.ValueNightOld },
                    font => Assert.InRange(font.GetWidth(text), 1, 94));
                Assert.All(
                    new[] { Fonts.Value32, Fonts.Value32OnBlock, Fonts.Value32Old, Fonts.Value32Night, Fonts.Value32NightOld },
                    font => Assert.InRange(font.GetWidth(text), 1, 62));
                Assert.InRange(Fonts.ValueBig.GetWidth(text), 1, 124);
            }
        }
    }

    [Fact]
    public void Figures_keep_their_place_when_solid_dark_or_hollow()
    {
        foreach (var text in SampleStates.AllValues.SelectMany(
            v => Units.Select(unit => GlucoseText.Format(Glucose.FromMilligramsPerDeciliter(v), unit))))
        {
            Assert.Equal(Fonts.Value.GetWidth(text), Fonts.ValueOnBlock.GetWidth(text));
            Assert.Equal(Fonts.Value.GetWidth(text), Fonts.ValueOld.GetWidth(text));
        }
    }

    [Fact]
    public void Value_fonts_have_every_letter_a_value_may_need() =>
        Assert.All(
            new[]
            {
                Fonts.Value, Fonts.ValueOnBlock, Fonts.ValueOld, Fonts.ValueNight, Fonts.ValueNightOld, Fonts.ValueBig, Fonts.Value32,
                Fonts.Value32OnBlock, Fonts.Value32Old, Fonts.Value32Night, Fonts.Value32NightOld, Fonts.Age,
            },
            font => Assert.All("0123456789.HILO", letter => Assert.True(font.Contains(letter), $"{font.Name} lacks {letter}")));

    [Theory]
    [MemberData(nameof(Causes))]
    public void The_words_of_every_cause_fit_their_places(ConnectionCause cause)
    {
        foreach (var view in Details(cause).SelectMany(
            v => new[] { v, v with { Source = SourceNames.Nightscout }, v with { Source = SourceNames.Phone } }))
        {
            var words = Strings.Causes.Get(view);
            foreach (var clock in Enum.GetValues<ClockStyle>())
            {
                string Say(Phrase phrase) => new(phrase.Format(view, clock, Strings.Times, new char[ScreenStrings.MaxLength]));
                Fits(words.Head, Fonts.Bold11, 93);
                Fits(Say(words.Head2), Fonts.Bold11, 93);
                Fits(Say(words.Line), Fonts.Text8, 124);
                Fits(Say(words.Line2), words.HasCommand ? Fonts.Mono : Fonts.Text8, 124);
                Fits(Say(words.Short), Fonts.Bold8, 80);
                Fits(words.Small, Fonts.Bold11, 94);
                Fits(Say(words.SmallLine), words.SmallLine.Text == ScreenStrings.Command
                    ? Fonts.Mono
                    : Fonts.Text8, words.SmallLine.Text == ScreenStrings.Command
                    ? 124
                    : 94);
                Fits(words.Tiny, Fonts.Bold8, 30);
                Assert.InRange(Say(words.Short).Length, 1, 15);
                Assert.InRange(Say(words.Line2).Length, 0, 23);
            }
        }
    }

    [Fact]
    public void Every_answer_and_every_age_fits_beside_the_others()
    {
        var buffer = new char[ScreenStrings.MaxLength];
        for (var seconds = 0; seconds < 60; seconds++)
        {
            var answer = new string(Strings.Answers.Describe(new KeyFeedback(KeyFeedbackKind.PolledRecently, seconds), buffer));
            Fits(answer, Fonts.Bold8, 80);
        }

        Assert.All(Enum.GetValues<KeyFeedbackKind>(), kind => Fits(Strings.Answers.GetTiny(new KeyFeedback(kind)), Fonts.Text6, 32));
        Assert.All(Enum.GetValues<ConnectionCause>(), cause => Fits(Strings.Causes.Get(new CauseView(cause)).Tiny, Fonts.Text6, 25));
        Assert.All(
            Enum.GetValues<ClockStyle>(),
            clock => Fits(new string(Strings.Times.LastPoll(new TimeOnly(12, 48, 58), clock, buffer)), Fonts.Bold8, 75));
        Assert.All(Enumerable.Range(0, 7), age => Fits(new string(Strings.Times.Age(age, buffer)), Fonts.Bold9, 33));
        Assert.All(Enumerable.Range(0, 60), age => Fits(new string(Strings.Times.Age(age, buffer)), Fonts.Bold9, 38));
        Assert.All(
            Enumerable.Range(1, 240), minutes => Fits(new string(Strings.Snoozed(minutes, buffer)), Fonts.Text8, 123 - 38 - 19));
        Assert.All(Enumerable.Range(30, 1410), minutes => Fits(new string(Strings.UnchangedFor(minutes, buffer)), Fonts.Bold8, 80));
    }

    [Theory]
    [InlineData(SourceNames.LibreLinkUp)]
    [InlineData(SourceNames.Nightscout)]
    [InlineData(SourceNames.Phone)]
    public void The_details_name_the_source_beside_the_time_of_the_last_poll(string source)
    {
        var state = SampleStates.Create(104, 3) with
        {
            Details = new DeviceDetails
            {
                Source = source,
                LastPoll = new TimeOnly(20, 44, 44),
            }
        };
        var view = new View(state, new char[View.BufferLength]);
        var name = DetailRows.GetName(view, 2);

        Assert.Equal(source, name);
        Assert.InRange(
            Fonts.Text8.GetWidth(name) + Fonts.Bold8.GetWidth(DetailRows.GetValue(view, 2, new char[ScreenStrings.MaxLength])), 1, 119);
    }

    [Fact]
    public void The_details_have_room_for_every_signal_and_every_finding()
    {
        var links = Enum.GetValues<WirelessState>().Select(state => new WirelessLink(state))
            .Concat(Enumerable.Range(-127, 127).Select(level => new WirelessLink(WirelessState.Connected, level)));
        foreach (var link in links)
        {
            FitsRow(new DeviceDetails { Wireless = link }, 3);
        }

        foreach (var finding in Enum.GetValues<DeviceFinding>())
        {
            FitsRow(new DeviceDetails { Finding = finding }, 4);
        }
    }

    [Theory]
    [InlineData(SourceNames.Nightscout)]
    [InlineData(SourceNames.Phone)]
    public void Texts_for_other_sources_never_name_LibreLinkUp(string source)
    {
        foreach (var cause in new[] { ConnectionCause.NameLookup, ConnectionCause.Unreachable, ConnectionCause.ServiceError,
                ConnectionCause.Tls, ConnectionCause.WrongPassword,
            ConnectionCause.RedirectRefused, ConnectionCause.TooManyRequests, ConnectionCause.NetworkDown,
            ConnectionCause.AnswerNotUnderstood, ConnectionCause.NoReadingYet, ConnectionCause.PhoneSilent,
            ConnectionCause.Blocked, ConnectionCause.EntriesUnreadable, ConnectionCause.NotHttps })
        {
            if (source == SourceNames.Phone && cause == ConnectionCause.Blocked)
            {
                continue; // The client of a phone never reports this cause, because no firewall is in front of a phone.
            }

            var sentence = CauseSentence.Describe(new CauseView(cause) { Source = source });
            Assert.DoesNotContain("LibreLink", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain(ScreenStrings.Command.TrimStart('>', ' '), sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_last_sentence_fits_a_line()
    {
        foreach (var age in Enumerable.Range(1, 3000))
        {
            foreach (var clock in Enum.GetValues<ClockStyle>())
            {
                var state = SampleStates.Create(400, age) with { Clock = clock };
                var view = new View(state, new char[View.BufferLength]);
                Fits(new string(Strings.LastValue(view, new char[ScreenStrings.MaxLength], ".")), Fonts.Text8, 124);
                Fits(new string(Strings.Times.Span(age, new char[ScreenStrings.MaxLength])), Fonts.Bold11, 86);
            }
        }
    }

    private static IEnumerable<CauseView> Details(ConnectionCause cause)
    {
        yield return new CauseView(cause);
        yield return new CauseView(cause) { Detail = CauseDetail.StepUnknown };
        yield return new CauseView(cause) { Detail = CauseDetail.OtherUnit };
        yield return new CauseView(cause) { Source = SourceNames.Nightscout };
        foreach (var minutes in new[] { 0, 1, 8, 48, 60, 600, 1440 })
        {
            yield return new CauseView(cause)
            {
                MinutesLeft = minutes,
                NextTryMinutes = minutes,
                People = 12,
                VersionAsked = "4.44.44",
                EndedAt = new DateTimeOffset(2026, 11, 28, 22, 44, 0, TimeSpan.Zero),
                NetworkChecked = true,
            };
        }
    }

    private static void FitsRow(DeviceDetails details, int row)
    {
        var view = new View(SampleStates.Create(104, 3) with { Details = details }, new char[View.BufferLength]);
        var value = DetailRows.GetValue(view, row, new char[ScreenStrings.MaxLength]);
        Assert.InRange(Fonts.Text8.GetWidth(DetailRows.GetName(view, row)) + Fonts.Bold8.GetWidth(value), 1, 119);
    }

    private static void Fits(string text, BitmapFont font, int columns) =>
        Assert.True(
            font.GetWidth(text) <= columns, $"\"{text}\" is {font.GetWidth(text)} columns wide in {font.Name}, {columns} are there.");
}
