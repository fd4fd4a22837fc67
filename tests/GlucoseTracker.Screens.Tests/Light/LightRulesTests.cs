using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests.Light;

public sealed class LightRulesTests
{
    private static readonly LightSettings Default = new();
    private static readonly LightPlan Day = new(ScreenLayout.Day, DisplayBrightness.Normal, false);
    private static readonly LightPlan Night = new(ScreenLayout.Night, DisplayBrightness.Dimmest, false);

    [Theory]
    [InlineData(14, ScreenLayout.Day)]
    [InlineData(22, ScreenLayout.Night)]
    [InlineData(3, ScreenLayout.Night)]
    [InlineData(7, ScreenLayout.Day)]
    public void By_default_the_clock_decides_between_day_and_night(int hour, ScreenLayout layout) =>
        Assert.Equal(layout, Plan(Default, At(hour)).Layout);

    [Theory]
    [InlineData(LightMode.Night, ScreenLayout.Night, DisplayBrightness.Dimmest)]
    [InlineData(LightMode.Day, ScreenLayout.Day, DisplayBrightness.Normal)]
    public void Day_and_night_can_be_for_always(LightMode mode, ScreenLayout layout, DisplayBrightness brightness) =>
        Assert.All(
            Enumerable.Range(0, 24),
            hour => Assert.Equal(new LightPlan(layout, brightness, false), Plan(Default with { Mode = mode }, At(hour))));

    [Fact]
    public void While_the_time_is_unknown_the_night_layout_is_used() =>
        Assert.Equal(Night, Plan(Default, At(14) with { ClockTrusted = false }));

    [Fact]
    public void A_start_during_the_night_is_dim_from_the_first_picture_on() =>
        Assert.Equal(Night, Plan(Default, new ScreenState { Now = At(3).Now, Page = ScreenPage.Start }));

    [Fact]
    public void A_choice_lasts_until_night_next_begins_or_ends()
    {
        var chosen = new UiState { Light = LightChoice.Night, LightAt = At(14).Now };

        Assert.Equal(Night, LightRules.Compute(Default, At(21), chosen, TimeSpan.Zero, null));
        Assert.Equal(Day, LightRules.Compute(Default, At(8).Tomorrow(), chosen, TimeSpan.Zero, null));
    }

    [Fact]
    public void Brighter_and_darker_move_the_preset_and_stop_at_the_ends()
    {
        DisplayBrightness CreateSettings(int shift) =>
            LightRules.Compute(
                Default, At(14), new UiState { BrightnessSteps = shift, LightAt = At(14).Now }, TimeSpan.Zero, null).Brightness;

        Assert.Equal(DisplayBrightness.Bright, CreateSettings(1));
        Assert.Equal(DisplayBrightness.Dim, CreateSettings(-1));
        Assert.Equal(DisplayBrightness.Brightest, CreateSettings(4));
        Assert.Equal(DisplayBrightness.Dimmest, CreateSettings(-4));
    }

    [Fact]
    public void Brightness_at_night_rises_in_steps_with_the_urgency()
    {
        DisplayBrightness CreateSettings(int value, double? ringing = null) => LightRules.Compute(
            Default, At(3, value), new UiState(), TimeSpan.Zero, ringing is { } s ? TimeSpan.FromSeconds(s) : null).Brightness;

        Assert.Equal(DisplayBrightness.Dimmest, CreateSettings(101));
        Assert.Equal(DisplayBrightness.Dimmest, CreateSettings(220));
        Assert.Equal(DisplayBrightness.Dim, CreateSettings(45));
        Assert.Equal(DisplayBrightness.Dim, CreateSettings(310));
        Assert.Equal(DisplayBrightness.Dim, CreateSettings(101, 0));
        Assert.Equal(DisplayBrightness.Dim, CreateSettings(45, 9.9));
        Assert.Equal(DisplayBrightness.Normal, CreateSettings(45, 10));
    }

    [Fact]
    public void The_darkest_night_has_the_same_light_for_what_is_urgent()
    {
        var darkest = Default with { NightBrightness = DisplayBrightness.Darkest };
        DisplayBrightness CreateSettings(int value, double? ringing = null) => LightRules.Compute(
            darkest, At(3, value), new UiState(), TimeSpan.Zero, ringing is { } s ? TimeSpan.FromSeconds(s) : null).Brightness;

        Assert.Equal(DisplayBrightness.Darkest, CreateSettings(101));
        Assert.Equal(DisplayBrightness.Dim, CreateSettings(45));
        Assert.Equal(DisplayBrightness.Dim, CreateSettings(101, 0));
        Assert.Equal(DisplayBrightness.Normal, CreateSettings(45, 10));
        Assert.Equal(DisplayBrightness.Normal, Plan(darkest, At(14)).Brightness);
    }

    [Theory]
    [InlineData(DisplayBrightness.Dimmest, -1, DisplayBrightness.Dimmest)]
    [InlineData(DisplayBrightness.Darkest, -1, DisplayBrightness.Darkest)]
    [InlineData(DisplayBrightness.Darkest, 1, DisplayBrightness.Dimmest)]
    public void No_key_leads_below_the_dimmest_step(DisplayBrightness configured, int shift, DisplayBrightness expected)
    {
        var keys = new UiState { BrightnessSteps = shift, LightAt = At(3).Now };
        var settings = Default with { NightBrightness = configured };

        Assert.Equal(expected, LightRules.Compute(settings, At(3), keys, TimeSpan.Zero, null).Brightness);
    }

    [Fact]
    public void An_urgent_value_that_is_old_adds_no_light() => Assert.Equal(Night, Plan(Default, AtNight(45, ageMinutes: 20)));

    [Fact]
    public void An_urgent_value_never_makes_a_bright_preset_darker() =>
        Assert.Equal(
            DisplayBrightness.Bright,
            LightRules.Compute(
                Default with { NightBrightness = DisplayBrightness.Bright }, At(3, 45), new UiState(), TimeSpan.Zero,
                TimeSpan.Zero).Brightness);

    [Fact]
    public void Dark_by_night_is_dark_by_night_only()
    {
        var dark = Default with { DarkAtNight = true };

        Assert.True(Plan(dark, At(3)).Dark);
        Assert.False(Plan(dark, At(14)).Dark);
        Assert.False(Plan(Default, At(3)).Dark);
    }

    [Fact]
    public void A_key_an_alarm_and_an_urgent_value_wake_the_dark_panel()
    {
        var dark = Default with { DarkAtNight = true };
        var used = new UiState { ActiveUntil = TimeSpan.FromSeconds(30) };

        Assert.False(LightRules.Compute(dark, At(3), used, TimeSpan.FromSeconds(29), null).Dark);
        Assert.True(LightRules.Compute(dark, At(3), used, TimeSpan.FromSeconds(30), null).Dark);
        Assert.False(LightRules.Compute(dark, At(3), new UiState(), TimeSpan.Zero, TimeSpan.Zero).Dark);
        Assert.False(Plan(dark, At(3, 45)).Dark);
        Assert.False(Plan(dark, At(3, 310)).Dark);
        Assert.True(Plan(dark, AtNight(45, ageMinutes: 20)).Dark);
    }

    [Fact]
    public void Choosing_day_or_night_with_the_key_lights_a_panel_that_is_off_by_night()
    {
        var dark = Default with { DarkAtNight = true };

        Assert.False(
            LightRules.Compute(dark, At(3), new UiState { Light = LightChoice.Night, LightAt = At(3).Now }, TimeSpan.Zero, null).Dark);
        Assert.True(
            LightRules.Compute(Default, At(14), new UiState { Light = LightChoice.Dark, LightAt = At(14).Now }, TimeSpan.Zero, null).Dark);
    }

    private static LightPlan Plan(LightSettings settings, ScreenState state) =>
        LightRules.Compute(settings, state, new UiState(), TimeSpan.Zero, null);

    private static ScreenState At(int hour, int value = 101) => Moved(SampleStates.Create(value), hour);

    private static ScreenState AtNight(int value, int ageMinutes) => Moved(SampleStates.Create(value, ageMinutes), 3);

    private static ScreenState Moved(ScreenState state, int hour)
    {
        var by = TimeSpan.FromHours(hour) - SampleStates.Noon.TimeOfDay;
        return state with
        {
            Now = state.Now + by,
            Readings = ReadingSeries.Empty.Merge(state.Readings.Select(r => r with { MeasuredAt = r.MeasuredAt + by })),
        };
    }
}

internal static class StateDays
{
    public static ScreenState Tomorrow(this ScreenState state) => state with { Now = state.Now.AddDays(1) };
}
