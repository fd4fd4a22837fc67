using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.Causes;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests;

/// <summary>Every row of the state table, every cause and every alarm has an approved picture, by day and night, on both panels.</summary>
public sealed class CompletenessTests
{
    private static readonly List<(ScreenState State, ScreenKind Kind, Freshness Freshness, GlucoseLevel? Level, bool Beyond)> All =
        [.. GoldenFrames.Names.Select(GoldenFrames.State).Select(Describe)];

    [Theory]
    [MemberData(nameof(ScreenLayouts.All), MemberType = typeof(ScreenLayouts))]
    public void Every_freshness_has_a_picture_with_every_connection(PanelSize panel, ScreenLayout layout) =>
        Assert.All(
            from freshness in new[] { Freshness.Fresh, Freshness.Ageing, Freshness.Stale }
            from link in Enum.GetValues<LinkState>()
            where freshness != Freshness.Stale || link != LinkState.Frozen
            select (freshness, link),
            row => Assert.Contains(
                Select(panel, layout), seen => IsGlance(seen) && seen.Freshness == row.freshness && seen.State.Link == row.link));

    [Theory]
    [MemberData(nameof(ScreenLayouts.All), MemberType = typeof(ScreenLayouts))]
    public void Every_level_has_a_picture_while_it_counts_and_when_it_is_late(PanelSize panel, ScreenLayout layout) =>
        Assert.All(
            from freshness in new[] { Freshness.Fresh, Freshness.Ageing }
            from level in Enum.GetValues<GlucoseLevel>()
            select (freshness, level),
            row => Assert.Contains(Select(panel, layout), seen => IsGlance(seen)
                && !seen.Beyond
                && seen.Freshness == row.freshness
                && seen.Level == row.level));

    [Theory]
    [MemberData(nameof(ScreenLayouts.All), MemberType = typeof(ScreenLayouts))]
    public void HI_and_LO_have_a_picture_of_every_age(PanelSize panel, ScreenLayout layout) =>
        Assert.All(
            from freshness in new[] { Freshness.Fresh, Freshness.Ageing, Freshness.Stale }
            from level in new[] { GlucoseLevel.UrgentLow, GlucoseLevel.UrgentHigh }
            select (freshness, level),
            row => Assert.Contains(Select(panel, layout), seen => IsGlance(seen)
                && seen.Beyond
                && seen.Freshness == row.freshness
                && seen.Level == row.level));

    [Theory]
    [MemberData(nameof(ScreenLayouts.All), MemberType = typeof(ScreenLayouts))]
    public void Every_cause_has_a_picture(PanelSize panel, ScreenLayout layout) =>
        Assert.All(
            Enum.GetValues<ConnectionCause>(),
            cause => Assert.Contains(Select(panel, layout), seen => seen.Kind == ScreenKind.Cause && GetCause(seen.State) == cause));

    [Theory]
    [MemberData(nameof(ScreenLayouts.All), MemberType = typeof(ScreenLayouts))]
    public void Every_alarm_has_both_its_pictures(PanelSize panel, ScreenLayout layout) =>
        Assert.All(
            from kind in Enum.GetValues<AlarmKind>() from second in new[] { false, true } select (kind, second),
            alarm => Assert.Contains(
                Select(panel, layout),
                seen => seen.Kind == ScreenKind.Ringing
                    && seen.State.Alarm!.Kind == alarm.kind
                    && seen.State.Animation.IsSecondRingingFrame == alarm.second));

    [Theory]
    [MemberData(nameof(ScreenLayouts.All), MemberType = typeof(ScreenLayouts))]
    public void The_alarm_for_no_data_has_a_picture_without_a_reading_after_an_hour_and_for_an_old_one(
        PanelSize panel, ScreenLayout layout) =>
        Assert.All(
            new Func<ScreenState, bool>[]
            {
                state => state.Readings.Count == 0, state => state.Readings.Count > 0 && Describe(state).Freshness == Freshness.None,
                state => Describe(state).Freshness == Freshness.Stale,
            },
            row => Assert.Contains(Select(panel, layout), seen => seen is { Kind: ScreenKind.Ringing, State.Alarm.Kind: AlarmKind.NoData }
                && row(seen.State)));

    [Fact]
    public void Every_page_has_a_picture_and_every_window_of_the_graph()
    {
        Assert.All(Enum.GetValues<ScreenKind>(), kind => Assert.Contains(All, seen => seen.Kind == kind));
        Assert.All(
            PageCarousel.GraphHours,
            hours => Assert.Contains(All, seen => seen.Kind == ScreenKind.Graph && seen.State.GraphHours == hours));
    }

    private static IEnumerable<(ScreenState State, ScreenKind Kind, Freshness Freshness, GlucoseLevel? Level, bool Beyond)> Select(
        PanelSize panel, ScreenLayout layout) =>
        All.Where(seen => seen.State.Panel == panel && seen.State.Layout == layout);

    private static bool IsGlance((ScreenState State, ScreenKind Kind, Freshness Freshness, GlucoseLevel? Level, bool Beyond) seen) =>
        seen.Kind is ScreenKind.Glance or ScreenKind.Stale && seen.State.Alarm is null;

    private static ConnectionCause GetCause(ScreenState state)
    {
        var view = new View(state, stackalloc char[View.BufferLength]);
        return new CauseScreenText(view, stackalloc char[CauseScreenText.BufferLength]).View.Cause;
    }

    private static (ScreenState State, ScreenKind Kind, Freshness Freshness, GlucoseLevel? Level, bool Beyond) Describe(ScreenState state)
    {
        var view = new View(state, stackalloc char[View.BufferLength]);
        return (state, ScreenChoice.Select(view), view.Freshness, view.HasReading ? view.Level : null, view.IsBeyondRange);
    }
}
