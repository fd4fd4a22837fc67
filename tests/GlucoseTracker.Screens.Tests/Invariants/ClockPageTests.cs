using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Oracle;

namespace GlucoseTracker.Screens.Tests.Invariants;

public sealed class ClockPageTests
{
    private const double MaxShareAtNight = 0.06;
    private const int MinutesOfDay = 1440;

    /// <summary>A step with which every figure occurs at every position.</summary>
    private const int Step = 7;

    public static TheoryData<PanelSize, ScreenLayout, ClockStyle> Layouts
    {
        get
        {
            var data = new TheoryData<PanelSize, ScreenLayout, ClockStyle>();
            foreach (var panel in Enum.GetValues<PanelSize>())
            {
                foreach (var style in Enum.GetValues<ClockStyle>())
                {
                    data.Add(panel, ScreenLayout.Day, style);
                    data.Add(panel, ScreenLayout.Night, style);
                }
            }

            return data;
        }
    }

    /// <summary>The messages, each with a state that has this message only.</summary>
    public static TheoryData<string> Reasons => [.. States().Keys];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_time_reads_as_itself_and_never_as_a_value(PanelSize panel, ScreenLayout layout, ClockStyle style)
    {
        for (var minute = 0; minute < MinutesOfDay; minute += Step)
        {
            var state = At(minute) with { Panel = panel, Layout = layout, Clock = style, PixelShift = PixelShift.FromStep(minute % 25) };
            var seen = PictureReader.Read(GoldenFrames.Draw(state));

            Assert.Equal(state.Now.ToString(style == ClockStyle.Hours24 ? "HH:mm" : "hh:mm"), seen.Clock);
            Assert.Null(seen.Value);
            Assert.Null(seen.AgeMinutes);
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void No_time_lights_six_percent_at_night(PanelSize panel, ScreenLayout layout, ClockStyle style)
    {
        var frame = new MonoFrame(PanelSizes.Width, panel.Height());
        using var renderer = new ScreenRenderer(panel);
        for (var minute = 0; minute < MinutesOfDay && layout == ScreenLayout.Night; minute++)
        {
            var state = At(minute) with { Panel = panel, Layout = layout, Clock = style };
            renderer.Draw(state with { Animation = new AnimationPhase { IsHeartbeatSmall = true } }, frame);
            Assert.True(
                frame.CountLitPixels() < MaxShareAtNight * frame.Width * frame.Height, $"{state.Now:HH:mm} {frame.CountLitPixels()}");
        }
    }

    /// <summary>Three figures would be the text of a value: 1:05 looks like 105.</summary>
    [Fact]
    public void No_value_has_as_many_figures_as_a_time() =>
        Assert.All(
            Enum.GetValues<GlucoseUnit>().SelectMany(SampleStates.AllTexts),
            text => Assert.InRange(
                GlucoseText.Format(Glucose.FromMilligramsPerDeciliter(text.Value), text.Unit).Count(char.IsAsciiDigit), 2, 3));

    [Theory]
    [MemberData(nameof(Reasons))]
    public void The_clock_gives_way_to_every_message(string reason)
    {
        foreach (var panel in Enum.GetValues<PanelSize>())
        {
            foreach (var layout in Enum.GetValues<ScreenLayout>())
            {
                var state = States()[reason] with { Panel = panel, Layout = layout };
                Assert.True(
                    GoldenFrames.Draw(state with { Page = ScreenPage.Clock }).ContentEquals(GoldenFrames.Draw(state)),
                    $"{reason} {panel} {layout}");
            }
        }
    }

    [Fact]
    public void A_task_for_the_day_does_not_end_the_clock_at_night()
    {
        var state = Calm() with { Notice = DeviceNotices.AlarmTestDue, Page = ScreenPage.Clock };

        Assert.NotNull(PictureReader.Read(GoldenFrames.Draw(state.AtNight())).Clock);
        Assert.Null(PictureReader.Read(GoldenFrames.Draw(state)).Clock);
    }

    private static Dictionary<string, ScreenState> States()
    {
        var calm = Calm();
        var states = new Dictionary<string, ScreenState>
        {
            ["no reading"] = calm with { Readings = ReadingSeries.Empty },
            ["above target"] = Sample(158),
            ["below target"] = Sample(69),
            ["high"] = Sample(200),
            ["low"] = Sample(60),
            ["urgent high"] = Sample(350),
            ["urgent low"] = Sample(50),
            ["LO"] = SampleStates.Create(SensorValue.BelowRange),
            ["HI"] = SampleStates.Create(SensorValue.AboveRange),
            ["late"] = Sample(101, 7),
            ["old"] = Sample(101, 15),
            ["none"] = Sample(101, 60),
            ["falls fast"] = SampleStates.Create(101, trend: Trend.DroppingFast),
            ["rises fast"] = SampleStates.Create(101, trend: Trend.IncreasingFast),
            ["clock not trusted"] = calm with { ClockTrusted = false },
            ["age not known"] = calm with { NewestAge = null },
            ["check the alarms"] = calm with { CheckAlarms = true },
            ["notice"] = calm with { Notice = DeviceNotices.LowVoltage },
            ["answer to a key"] = calm with { Feedback = new KeyFeedback(KeyFeedbackKind.NothingNewer) },
        };
        foreach (var doubt in Enum.GetValues<AgeDoubt>().Where(doubt => doubt != AgeDoubt.None))
        {
            states[$"doubt {doubt}"] = calm with { Doubt = doubt };
        }

        foreach (var link in Enum.GetValues<LinkState>().Where(link => link != LinkState.Fine))
        {
            states[$"connection {link}"] = calm with { Link = link };
        }

        foreach (var cause in Enum.GetValues<ConnectionCause>())
        {
            states[$"cause {cause}"] = calm with { Cause = new CauseView(cause) };
        }

        foreach (var (phase, kind) in Enum.GetValues<AlarmPhase>().SelectMany(_ => Enum.GetValues<AlarmKind>(), (p, k) => (p, k)))
        {
            states[$"alarm {kind} {phase}"] = calm with { Alarm = new AlarmView(phase, kind, phase == AlarmPhase.Snoozed ? 5 : 0) };
        }

        return states;
    }

    private static ScreenState Calm() => Sample(101);

    private static ScreenState Sample(int value, int age = 1) => SampleStates.Create(value, age);

    /// <summary>A clock page at a minute of the day, with a reading of a minute ago.</summary>
    private static ScreenState At(int minute)
    {
        var calm = Calm();
        return calm with { Now = calm.Now.Date.AddMinutes(minute), NewestAge = TimeSpan.FromMinutes(1), Page = ScreenPage.Clock };
    }
}
