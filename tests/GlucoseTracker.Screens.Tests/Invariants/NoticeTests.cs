using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests.Invariants;

/// <summary>Problems of the device are shown beside a fresh value, and hide nothing about the value.</summary>
public sealed class NoticeTests
{
    public static TheoryData<PanelSize, ScreenLayout, DeviceNotices> Layouts
    {
        get
        {
            var all = new TheoryData<PanelSize, ScreenLayout, DeviceNotices>();
            foreach (var notice in Enum.GetValues<DeviceNotices>().Where(n => n != DeviceNotices.None))
            {
                all.Add(PanelSize.Rows64, ScreenLayout.Day, notice);
                all.Add(PanelSize.Rows64, ScreenLayout.Night, notice);
                all.Add(PanelSize.Rows32, ScreenLayout.Day, notice);
                all.Add(PanelSize.Rows32, ScreenLayout.Night, notice);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_notice_takes_turns_with_the_trace_beside_a_fresh_value(PanelSize panel, ScreenLayout layout, DeviceNotices notice)
    {
        var state = SampleStates.Create(110) with { Panel = panel, Layout = layout };

        // A task for the day is not shown at night.
        var isTold = layout == ScreenLayout.Day || notice != DeviceNotices.AlarmTestDue;
        Assert.Equal([true, !isTold], Compare(state, notice));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_notice_changes_no_picture_with_another_message(PanelSize panel, ScreenLayout layout, DeviceNotices notice)
    {
        ScreenState[] states =
        [
            SampleStates.Create(50), SampleStates.Create(310), SampleStates.Create(110, ageMinutes: 9),
            SampleStates.Create(110, ageMinutes: 25),
            SampleStates.Create(110, ageMinutes: 90), SampleStates.Create(110) with { Link = LinkState.Lost },
            SampleStates.Create(110) with { Link = LinkState.Frozen }, SampleStates.Create(110) with { Link = LinkState.Polling },
            SampleStates.Create(110) with { CheckAlarms = true },
            SampleStates.Create(110) with { Cause = new CauseView(ConnectionCause.PhoneSilent) },
            SampleStates.Create(110) with { Feedback = new KeyFeedback(KeyFeedbackKind.NewValue) },
            SampleStates.Create(110) with { Alarm = new AlarmView(AlarmPhase.Snoozed, AlarmKind.Low, 12) },
            SampleStates.Create(50) with { Alarm = new AlarmView(AlarmPhase.Ringing, AlarmKind.UrgentLow) },
        ];

        Assert.All(states, state => Assert.Equal([true, true], Compare(state with { Panel = panel, Layout = layout }, notice)));
    }

    /// <summary>In both phases: true when the picture is the same as without the notice.</summary>
    private static bool[] Compare(ScreenState state, DeviceNotices notice) =>
    [
        .. new[] { false, true }.Select(turn =>
        {
            var one = state with { Animation = state.Animation with { IsSecondLabel = turn } };
            return Draw(one).ContentEquals(Draw(one with { Notice = notice }));
        }),
    ];

    private static MonoFrame Draw(ScreenState state) => GoldenFrames.Draw(state);
}
