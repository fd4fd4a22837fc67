using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests.Keys;

public sealed class KeyRulesTests
{
    private static readonly TimeSpan HomeAfter = TimeSpan.FromSeconds(30);
    private static readonly PageCarousel Pages = PageCarousel.CreateDefault(PanelSize.Rows64);

    private UiContext _situation = new() { Pages = Pages, HomeTimeout = HomeAfter, Now = SampleStates.Noon };
    private UiState _keys = new();

    [Fact]
    public void The_refresh_key_polls_the_page_key_shows_the_next_page_and_the_light_key_changes_the_light()
    {
        Assert.Equal(KeyAction.Refresh, Press(KeyRole.Refresh, 0));
        Assert.Equal(KeyAction.None, Press(KeyRole.Page, 2));
        Assert.Equal(KeyAction.None, Press(KeyRole.Light, 4));

        Assert.Equal(new PageEntry(ScreenPage.Big), Stop(4));
        Assert.Equal(LightChoice.Day, _keys.Light);
    }

    [Fact]
    public void With_one_key_a_double_press_shows_the_next_page_and_a_very_long_hold_changes_the_light()
    {
        _situation = _situation with { Keys = KeySet.One };

        Assert.Equal(KeyAction.Refresh, Press(KeyRole.Refresh, 0));
        Assert.Equal(KeyAction.None, Give(KeyRole.Refresh, GestureKind.DoublePress, 0.4));
        Assert.Equal(new PageEntry(ScreenPage.Big), Stop(1));
        Assert.Equal(KeyAction.None, Give(KeyRole.Refresh, GestureKind.Hold, 3));
        Assert.True(_keys.IsHelpShown(Seconds(3)));
        Assert.Equal(KeyAction.None, Give(KeyRole.Refresh, GestureKind.LongHold, 5));
        Assert.Equal(KeyAction.None, Give(KeyRole.Refresh, GestureKind.VeryLongHold, 7));
        Assert.Equal(LightChoice.Day, _keys.Light);
        Assert.False(_keys.IsHelpShown(Seconds(7)));
    }

    [Fact]
    public void With_three_keys_two_quick_presses_of_the_page_key_advance_two_pages()
    {
        Press(KeyRole.Page, 0);
        Give(KeyRole.Page, GestureKind.DoublePress, 0.3);

        Assert.Equal(new PageEntry(ScreenPage.Graph, 3), Stop(1));
    }

    [Theory]
    [InlineData(KeyRole.Refresh)]
    [InlineData(KeyRole.Page)]
    [InlineData(KeyRole.Light)]
    public void Any_key_that_is_held_shows_help_as_long_as_it_is_held(KeyRole key)
    {
        Give(key, GestureKind.Touch, 0);
        Give(key, GestureKind.Hold, 1);
        Assert.True(_keys.IsHelpShown(Seconds(2.5)));
        Give(key, GestureKind.HoldEnd, 2.6);

        Assert.False(_keys.IsHelpShown(Seconds(2.6)));
        Assert.Equal(LightChoice.ByClock, _keys.Light);
        Assert.Equal(Pages.Home, Stop(2.6));
    }

    [Fact]
    public void A_long_hold_of_the_refresh_key_tests_the_alarm_and_any_key_only_stops_the_test()
    {
        Give(KeyRole.Refresh, GestureKind.Touch, 0);
        Give(KeyRole.Refresh, GestureKind.Hold, 1);
        Assert.Equal(KeyAction.StartAlarmTest, Give(KeyRole.Refresh, GestureKind.LongHold, 3));
        _situation = _situation with { AlarmTest = true };
        Assert.Equal(KeyAction.None, Give(KeyRole.Refresh, GestureKind.HoldEnd, 3.5));

        Assert.Equal(KeyAction.EndAlarmTest, Give(KeyRole.Page, GestureKind.Touch, 6));
        _situation = _situation with { AlarmTest = false };
        Assert.Equal(KeyAction.None, Give(KeyRole.Page, GestureKind.Press, 6.2));
        Assert.Equal(Pages.Home, Stop(6.2));
    }

    [Fact]
    public void A_very_long_hold_of_the_light_key_switches_off_where_allowed_while_no_alarm_rings()
    {
        Assert.Equal(KeyAction.None, Give(KeyRole.Light, GestureKind.VeryLongHold, 5));
        _situation = _situation with { CanSwitchOff = true, Alarm = AlarmPhase.Ringing };
        Assert.Equal(KeyAction.None, Give(KeyRole.Light, GestureKind.VeryLongHold, 15));
        _situation = _situation with { Alarm = null, Keys = KeySet.One };
        Assert.Equal(KeyAction.None, Give(KeyRole.Refresh, GestureKind.VeryLongHold, 25));

        _situation = _situation with { Keys = KeySet.ThreeAtRight };
        Give(KeyRole.Light, GestureKind.Touch, 30);
        Give(KeyRole.Light, GestureKind.Hold, 31);
        Assert.Equal(KeyAction.SwitchOff, Give(KeyRole.Light, GestureKind.VeryLongHold, 35));
        Assert.False(_keys.IsHelpShown(Seconds(35)));
    }

    [Theory]
    [InlineData(KeySet.One)]
    [InlineData(KeySet.Three)]
    [InlineData(KeySet.ThreeAtRight)]
    public void While_an_alarm_rings_the_refresh_key_snoozes_it_and_a_quick_second_press_does_nothing(KeySet keys)
    {
        _situation = _situation with { Keys = keys, Alarm = AlarmPhase.Ringing };
        Assert.Equal(KeyAction.Snooze, Press(KeyRole.Refresh, 0));
        _situation = _situation with { Alarm = AlarmPhase.Snoozed };

        Assert.Equal(KeyAction.None, Give(KeyRole.Refresh, GestureKind.DoublePress, 0.4));
        Assert.Equal(Pages.Home, Stop(1));
    }

    [Fact]
    public void While_an_alarm_rings_other_keys_change_nothing()
    {
        _situation = _situation with { Alarm = AlarmPhase.Ringing };

        Assert.All(
            new[] { KeyRole.Page, KeyRole.Light, KeyRole.Left, KeyRole.Right, KeyRole.Up, KeyRole.Down },
            key => Assert.Equal(KeyAction.None, Press(key, 0)));
        Assert.Equal(Pages.Home, Stop(1));
        Assert.Equal(LightChoice.ByClock, _keys.Light);
        Assert.Equal(0, _keys.BrightnessSteps);
        Assert.Equal(KeyAction.None, Give(KeyRole.Refresh, GestureKind.LongHold, 9));
    }

    [Theory]
    [InlineData(true, KeySet.ThreeAtRight, 1.9, KeyAction.SnoozeAhead)]
    [InlineData(true, KeySet.ThreeAtRight, 2.1, KeyAction.Refresh)]
    [InlineData(true, KeySet.One, 1.9, KeyAction.Refresh)]
    [InlineData(false, KeySet.ThreeAtRight, 1.9, KeyAction.Refresh)]
    public void Two_presses_while_no_alarm_is_on_snooze_ahead_only_where_that_is_configured(
        bool isConfigured, KeySet keys, double seconds, KeyAction second)
    {
        _situation = _situation with { CanSnoozeAhead = isConfigured, Keys = keys };

        Assert.Equal(KeyAction.Refresh, Press(KeyRole.Refresh, 0));
        Assert.Equal(second, Press(KeyRole.Refresh, seconds));
    }

    [Fact]
    public void A_press_ends_an_acknowledgement_as_it_ends_a_snooze()
    {
        _situation = _situation with { Alarm = AlarmPhase.Acknowledged };

        Assert.Equal(KeyAction.Refresh, Press(KeyRole.Refresh, 0));
        Assert.Equal(KeyAction.EndSnooze, Press(KeyRole.Refresh, 1));
    }

    [Theory]
    [InlineData(1.9, KeyAction.EndSnooze)]
    [InlineData(2.1, KeyAction.Refresh)]
    public void While_an_alarm_is_snoozed_a_second_press_in_time_ends_the_snooze(double later, KeyAction expected)
    {
        _situation = _situation with { Alarm = AlarmPhase.Snoozed };

        Assert.Equal(KeyAction.Refresh, Press(KeyRole.Refresh, 10));
        Assert.Equal(expected, Press(KeyRole.Refresh, 10 + later));
    }

    [Fact]
    public void The_first_press_on_a_dark_panel_only_wakes_it()
    {
        _situation = _situation with { IsPanelOff = true };
        Assert.Equal(KeyAction.None, Give(KeyRole.Refresh, GestureKind.Touch, 0));
        Assert.True(_keys.IsActive(Seconds(29)));
        _situation = _situation with { IsPanelOff = false };
        Assert.Equal(KeyAction.None, Give(KeyRole.Refresh, GestureKind.Press, 0.2));

        Give(KeyRole.Refresh, GestureKind.Touch, 1);
        Assert.Equal(KeyAction.Refresh, Give(KeyRole.Refresh, GestureKind.Press, 1.2));
    }

    [Theory]
    [InlineData(KeyRole.Refresh)]
    [InlineData(KeyRole.Page)]
    [InlineData(KeyRole.Light)]
    public void The_first_press_on_a_page_that_no_key_chose_only_brings_the_home_page_back(KeyRole key)
    {
        _situation = _situation with { IsUnattended = true };
        Assert.Equal(KeyAction.None, Give(key, GestureKind.Touch, 0));
        Assert.True(_keys.IsActive(Seconds(29)));
        _situation = _situation with { IsUnattended = false };
        Assert.Equal(KeyAction.None, Give(key, GestureKind.Press, 0.2));
        Assert.Equal((Pages.Home, LightChoice.ByClock), (Stop(1), _keys.Light));

        Give(KeyRole.Refresh, GestureKind.Touch, 1);
        Assert.Equal(KeyAction.Refresh, Give(KeyRole.Refresh, GestureKind.Press, 1.2));
    }

    [Fact]
    public void A_hold_on_a_dark_panel_only_wakes_it_too()
    {
        _situation = _situation with { IsPanelOff = true };
        Give(KeyRole.Refresh, GestureKind.Touch, 0);
        _situation = _situation with { IsPanelOff = false };

        Assert.All(
            new[] { GestureKind.Hold, GestureKind.LongHold, GestureKind.VeryLongHold, GestureKind.HoldEnd },
            kind => Assert.Equal(KeyAction.None, Give(KeyRole.Refresh, kind, 2)));
        Assert.False(_keys.IsHelpShown(Seconds(2)));
    }

    [Fact]
    public void The_first_press_snoozes_a_ringing_alarm_even_if_the_panel_was_to_be_dark()
    {
        _situation = _situation with { IsPanelOff = true, Alarm = AlarmPhase.Ringing };
        Give(KeyRole.Refresh, GestureKind.Touch, 0);

        Assert.Equal(KeyAction.Snooze, Give(KeyRole.Refresh, GestureKind.Press, 0.1));
    }

    [Fact]
    public void After_30_seconds_without_a_key_the_home_page_returns_and_the_page_order_restarts()
    {
        Press(KeyRole.Page, 0);
        Press(KeyRole.Page, 1);

        Assert.Equal(new PageEntry(ScreenPage.Graph, 3), Stop(30.9));
        Assert.Equal(Pages.Home, Stop(31));
        Press(KeyRole.Page, 40);
        Assert.Equal(new PageEntry(ScreenPage.Big), Stop(41));
    }

    [Fact]
    public void The_light_key_cycles_through_day_night_dark_and_clock()
    {
        var seen = Enumerable.Range(0, 5).Select(i =>
        {
            Press(KeyRole.Light, i * 5);
            return _keys.Light;
        });

        Assert.Equal([LightChoice.Day, LightChoice.Night, LightChoice.Dark, LightChoice.ByClock, LightChoice.Day], seen);
    }

    [Fact]
    public void The_panel_is_switched_off_shortly_after_the_choice_so_that_another_press_selects_the_next()
    {
        Press(KeyRole.Light, 0);
        Press(KeyRole.Light, 1);
        Press(KeyRole.Light, 2);

        Assert.True(_keys.IsActive(Seconds(3.9)));
        Assert.False(_keys.IsActive(Seconds(4)));
    }

    [Fact]
    public void The_stick_changes_pages_in_both_directions_changes_the_brightness_and_shows_help()
    {
        Press(KeyRole.Left, 0);
        Assert.Equal(new PageEntry(ScreenPage.Details, DetailsRow: 5), Stop(0));
        Press(KeyRole.Right, 1);
        Assert.Equal(Pages.Home, Stop(1));
        Press(KeyRole.Up, 2);
        Press(KeyRole.Up, 3);
        Press(KeyRole.Down, 4);
        Assert.Equal(1, _keys.BrightnessSteps);
        Press(KeyRole.Stick, 5);
        Assert.True(_keys.IsHelpShown(Seconds(6)));
        Assert.False(_keys.IsHelpShown(Seconds(11)));
    }

    [Fact]
    public void When_the_shown_page_is_removed_the_home_page_is_shown()
    {
        _situation = _situation with { Pages = Pages.WithCause(ConnectionCause.PhoneSilent) };
        Press(KeyRole.Page, 0);
        Assert.Equal(new PageEntry(ScreenPage.Cause), _keys.GetPage(Seconds(1), _situation.Pages));

        Assert.Equal(Pages.Home, _keys.GetPage(Seconds(1), Pages));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private PageEntry Stop(double at) => _keys.GetPage(Seconds(at), Pages);

    private KeyAction Press(KeyRole key, double at) => Give(key, GestureKind.Press, at);

    private KeyAction Give(KeyRole key, GestureKind kind, double at)
    {
        (_keys, var action) = KeyRules.Apply(_keys, new Gesture(key, kind, Seconds(at)), _situation);
        return action;
    }
}
