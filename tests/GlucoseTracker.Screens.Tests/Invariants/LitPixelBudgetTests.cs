using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Night;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Tests.Invariants;

public sealed class LitPixelBudgetTests
{
    private const double MaxShare = 0.06;

    /// <summary>Ages of each freshness whose figures have the most pixels.</summary>
    private static readonly int[] Ages = [0, 6, 8, 10, 14, 18, 28, 58];

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    public static TheoryData<GlucoseUnit, PanelSize> Panels => new()
    {
        { GlucoseUnit.MillimolesPerLiter, PanelSize.Rows64 },
        { GlucoseUnit.MilligramsPerDeciliter, PanelSize.Rows64 },
        { GlucoseUnit.MillimolesPerLiter, PanelSize.Rows32 },
        { GlucoseUnit.MilligramsPerDeciliter, PanelSize.Rows32 },
    };

    [Theory]
    [MemberData(nameof(Panels))]
    public void A_value_in_range_or_slightly_out_lights_less_than_six_percent_with_every_message(GlucoseUnit unit, PanelSize panel)
    {
        CheckLight(CalmValues(unit), unit, panel, ScreenStrings.English);
    }

    /// <summary>In other languages only the values with the most pixels are tested.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void The_night_lights_less_than_six_percent_in_every_language(Language language)
    {
        foreach (var (unit, panel) in
            from unit in Enum.GetValues<GlucoseUnit>() from panel in Enum.GetValues<PanelSize>() select (unit, panel))
        {
            var heavy = CalmValues(unit).OrderByDescending(value => Fonts.ValueNight.CountLitPixels(
                GlucoseText.Format(Glucose.FromMilligramsPerDeciliter(value), unit))).Take(6);
            CheckLight(heavy, unit, panel, ScreenStrings.Get(language));
        }
    }

    private static void CheckLight(IEnumerable<int> values, GlucoseUnit unit, PanelSize panel, ScreenStrings strings)
    {
        using var renderer = new ScreenRenderer(panel);
        var frame = new MonoFrame(PanelSizes.Width, panel.Height());
        foreach (var (value, age) in values.SelectMany(value => Ages.Select(age => (value, age))))
        {
            var state = SampleStates.Create(value, age, unit).AtNight() with { Panel = panel, Strings = strings };
            foreach (var told in AddMessages(state))
            {
                // With the heartbeat dot, and in both phases.
                foreach (var turn in new[] { false, true })
                {
                    renderer.Draw(told with { Animation = told.Animation with { IsHeartbeatSmall = true, IsSecondLabel = turn } }, frame);
                    Assert.True(
                        frame.CountLitPixels() < MaxShare * frame.Width * frame.Height,
                        $"{value} {unit}, {age} min, {told.Cause?.Cause}, {told.Link}, {told.Feedback}, {told.Alarm}: " +
                        $"{frame.CountLitPixels()} pixels");
                }
            }
        }
    }

    [Fact]
    public void Every_message_at_night_is_visible()
    {
        foreach (var panel in Enum.GetValues<PanelSize>())
        {
            foreach (var age in Ages.Where(age => age > 0))
            {
                var calm = SampleStates.Create(158, age, GlucoseUnit.MilligramsPerDeciliter).AtNight() with { Panel = panel };
                var turns = Turns(calm);
                Assert.All(AddMessages(calm).Skip(2), told => Assert.False(
                    Turns(told).SequenceEqual(turns, SamePicture.Instance), $"{told.Cause?.Cause} {told.Feedback} {age}"));
            }
        }

        static MonoFrame[] Turns(ScreenState state) =>
            [GoldenFrames.Draw(state), GoldenFrames.Draw(state with { Animation = state.Animation with { IsSecondLabel = true } })];
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_single_word_lights_more_pixels_than_the_budget_reserves(Language language)
    {
        var strings = ScreenStrings.Get(language);
        string[] words =
        [
            .. Enum.GetValues<ConnectionCause>().Select(cause => strings.Causes.Get(new CauseView(cause)).Tiny),
            .. Enum.GetValues<KeyFeedbackKind>().Select(kind => strings.Answers.GetTiny(new KeyFeedback(kind))),
            .. Enum.GetValues<DeviceNotices>().Where(n => n != DeviceNotices.None).Select(n => strings.Device.GetNotice(n).Tiny),
            strings.Lost, strings.CheckAlarmsTiny, strings.UnchangedTiny, strings.SnoozedTiny,
        ];

        Assert.All(words, word => Assert.InRange(Fonts.Text8.CountLitPixels(word), 1, NightStatusBar.MaxWordPixels));
    }

    private static IEnumerable<int> CalmValues(GlucoseUnit unit) => SampleStates.AllTexts(unit).Select(text => text.Value)
        .Where(value => SampleStates.GetLevel(value) is GlucoseLevel.Normal or GlucoseLevel.SlightlyLow or GlucoseLevel.SlightlyHigh);

    /// <summary>The state alone, and with each message beside a value.</summary>
    private static IEnumerable<ScreenState> AddMessages(ScreenState state)
    {
        yield return state;
        yield return state with { Clock = ClockStyle.Hours12 };
        yield return state with { Link = LinkState.Lost };
        yield return state with { CheckAlarms = true };
        if (state.Freshness.GetFreshness(state.Now - state.Readings.Newest!.MeasuredAt) == Freshness.Fresh)
        {
            yield return state with { Notice = DeviceNotices.LowVoltage };
            yield return state with { Notice = DeviceNotices.CardFull };
        }

        yield return state with { Link = LinkState.Polling, Animation = new AnimationPhase { PollingDots = 3 } };
        foreach (var kind in Enum.GetValues<KeyFeedbackKind>())
        {
            yield return state with { Feedback = new KeyFeedback(kind, 58) };
        }

        foreach (var minutes in new[] { 8, 28, 208 })
        {
            yield return state with { Alarm = new AlarmView(AlarmPhase.Snoozed, AlarmKind.NoData, minutes) };
            yield return state with
            {
                Alarm = new AlarmView(AlarmPhase.Snoozed, AlarmKind.NoData, minutes),
                Cause = new CauseView(ConnectionCause.PhoneSilent),
            };
        }

        foreach (var cause in Enum.GetValues<ConnectionCause>())
        {
            yield return state with { Link = LinkState.Lost, Cause = new CauseView(cause) { MinutesLeft = 48, NextTryMinutes = 48 } };
        }

        if (state.Freshness.GetFreshness(state.Now - state.Readings.Newest!.MeasuredAt) != Freshness.Stale)
        {
            yield return state with { Link = LinkState.Frozen };
        }
    }

    private sealed class SamePicture : IEqualityComparer<MonoFrame>
    {
        public static SamePicture Instance { get; } = new();

        public bool Equals(MonoFrame? x, MonoFrame? y) => x!.ContentEquals(y!);

        public int GetHashCode(MonoFrame frame) => frame.CountLitPixels();
    }

    [Fact]
    public void No_night_picture_holds_a_block()
    {
        foreach (var name in GoldenFrames.Names.Where(name => GoldenFrames.State(name).Layout == ScreenLayout.Night))
        {
            Assert.False(HoldsBlock(GoldenFrames.Draw(GoldenFrames.State(name))), name);
        }
    }

    [Fact]
    public void The_block_of_the_day_would_be_noticed()
    {
        Assert.True(HoldsBlock(GoldenFrames.Draw(SampleStates.Create(300))));
        Assert.True(HoldsBlock(GoldenFrames.Draw(SampleStates.Create(300).On32Rows())));
    }

    /// <summary>A block is higher than the number: one of its columns is lit completely.</summary>
    private static bool HoldsBlock(MonoFrame frame)
    {
        var rows = Enumerable.Range(frame.Height == 64 ? 3 : 1, frame.Height == 64 ? 42 : 30).ToList();
        return Enumerable.Range(0, frame.Width).Any(x => rows.TrueForAll(y => frame[x, y]));
    }

    [Fact]
    public void Light_grows_with_the_need()
    {
        int Lit(int value, AlarmView? alarm = null) =>
            GoldenFrames.Draw(SampleStates.Create(value).AtNight() with { Alarm = alarm }).CountLitPixels();

        var steps = new[] { Lit(110), Lit(220), Lit(305), Lit(305, new AlarmView(AlarmPhase.Ringing, AlarmKind.UrgentHigh)) };

        Assert.Equal(steps.Order(), steps);
        Assert.Equal(steps.Length, steps.Distinct().Count());
    }
}
