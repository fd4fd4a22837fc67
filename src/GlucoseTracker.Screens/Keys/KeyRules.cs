using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Keys;

/// <summary>The meanings of all gestures. Pure.</summary>
public static class KeyRules
{
    /// <summary>The time within which a second press ends the snooze of an alarm, or snoozes ahead: 2 s.</summary>
    private static readonly TimeSpan SecondPressTimeout = TimeSpan.FromSeconds(2);

    /// <summary>The time for which a short press of the stick shows help: 5 s. A held key shows help until its release.</summary>
    private static readonly TimeSpan ShortHelpDuration = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The delay before the panel is switched off after the choice "dark", so that another press of the key selects the next choice: 2 s.
    /// </summary>
    private static readonly TimeSpan PanelOffDelay = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan WhileHeld = TimeSpan.MaxValue;

    /// <summary>Applies a gesture; returns the next state of the user interface and the action.</summary>
    /// <param name="state">The present state.</param>
    /// <param name="gesture">The gesture.</param>
    /// <param name="context">The context of the gesture.</param>
    public static (UiState Next, KeyAction Action) Apply(UiState state, Gesture gesture, in UiContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        var isConsumed = gesture.Key == state.ConsumedKey && gesture.Kind != GestureKind.Touch;
        var active = state with { ActiveUntil = gesture.At + context.HomeTimeout, ConsumedKey = isConsumed ? state.ConsumedKey : null };
        var onPage = active with { Page = state.GetPage(gesture.At, context.Pages) };
        if (isConsumed)
        {
            return (active with { HelpUntil = null }, KeyAction.None);
        }

        if (gesture.Kind == GestureKind.Touch)
        {
            return ApplyTouch(active, gesture, context);
        }

        if (gesture.Kind == GestureKind.HoldEnd)
        {
            return (active with { HelpUntil = null }, KeyAction.None);
        }

        return gesture.Kind is GestureKind.Press or GestureKind.DoublePress
            ? ApplyPress(onPage, gesture, context)
            : ApplyHold(onPage, gesture, context);
    }

    private static (UiState Next, KeyAction Action) ApplyTouch(UiState state, Gesture gesture, in UiContext context) => context switch
    {
        { AlarmTest: true } => (state with { ConsumedKey = gesture.Key }, KeyAction.EndAlarmTest),
        { IsPanelOff: true } or { IsUnattended: true } when context.Alarm != AlarmPhase.Ringing =>
            (state with { ConsumedKey = gesture.Key, Page = null }, KeyAction.None),
        _ => (state, KeyAction.None),
    };

    private static (UiState Next, KeyAction Action) ApplyHold(UiState state, Gesture gesture, in UiContext context)
    {
        var rings = context.Alarm == AlarmPhase.Ringing;
        return (gesture.Key, gesture.Kind, context.Keys) switch
        {
            (_, GestureKind.Hold, _) => (state with { HelpUntil = WhileHeld }, KeyAction.None),
            (KeyRole.Refresh, GestureKind.LongHold, not KeySet.One) when !rings =>
                (state with { HelpUntil = null, ConsumedKey = gesture.Key }, KeyAction.StartAlarmTest),
            (KeyRole.Light, GestureKind.VeryLongHold, not KeySet.One) when !rings && context.CanSwitchOff =>
                (state with { HelpUntil = null, ConsumedKey = gesture.Key }, KeyAction.SwitchOff),
            (KeyRole.Refresh, GestureKind.VeryLongHold, KeySet.One) when !rings =>
                (NextLight(state with { HelpUntil = null }, gesture.At, context), KeyAction.None),
            _ => (state, KeyAction.None),
        };
    }

    private static (UiState Next, KeyAction Action) ApplyPress(UiState state, Gesture gesture, in UiContext context)
    {
        if (gesture.Key == KeyRole.Refresh)
        {
            return ApplyRefresh(state, gesture, context);
        }

        if (gesture.Key == KeyRole.Stick)
        {
            return (state with { HelpUntil = gesture.At + ShortHelpDuration }, KeyAction.None);
        }

        // The ringing screen covers the page, which must not change unseen.
        return context.Alarm == AlarmPhase.Ringing
            ? (state, KeyAction.None)
            : (Navigate(state, gesture.Key, gesture.At, context), KeyAction.None);
    }

    private static (UiState Next, KeyAction Action) ApplyRefresh(UiState state, Gesture gesture, in UiContext context)
    {
        if (context.Alarm == AlarmPhase.Ringing)
        {
            return (state with { Page = null, SnoozedAt = gesture.At, SnoozedPressAt = null }, KeyAction.Snooze);
        }

        if (gesture.At - state.SnoozedAt < KeyTimings.Hold)
        {
            return (state, KeyAction.None);
        }

        if (gesture.Kind == GestureKind.DoublePress && context.Keys == KeySet.One)
        {
            return (Navigate(state with { SnoozedPressAt = null }, KeyRole.Page, gesture.At, context), KeyAction.None);
        }

        var second = context.Alarm is not null ? KeyAction.EndSnooze
            : context.CanSnoozeAhead && context.Keys != KeySet.One ? KeyAction.SnoozeAhead : KeyAction.None;
        if (second == KeyAction.None)
        {
            return (state with { SnoozedPressAt = null }, KeyAction.Refresh);
        }

        return gesture.At - state.SnoozedPressAt <= SecondPressTimeout
            ? (state with { SnoozedPressAt = null }, second)
            : (state with { SnoozedPressAt = gesture.At }, KeyAction.Refresh);
    }

    private static UiState Navigate(UiState state, KeyRole key, TimeSpan at, in UiContext context) => key switch
    {
        KeyRole.Page or KeyRole.Right => state with { Page = context.Pages.GetNext(state.Page ?? context.Pages.Home) },
        KeyRole.Left => state with { Page = context.Pages.GetNext(state.Page ?? context.Pages.Home, -1) },
        KeyRole.Light => NextLight(state, at, context),
        KeyRole.Up => ShiftBrightness(state, Math.Min(state.BrightnessSteps + 1, LightRules.MaxBrightnessShift), context),
        KeyRole.Down => ShiftBrightness(state, Math.Max(state.BrightnessSteps - 1, -LightRules.MaxBrightnessShift), context),
        _ => state,
    };

    private static UiState ShiftBrightness(UiState state, int steps, in UiContext context) =>
        state with { BrightnessSteps = steps, LightAt = state.LightAt ?? context.Now };

    private static UiState NextLight(UiState state, TimeSpan at, in UiContext context)
    {
        var choice = state.Light == LightChoice.Dark ? LightChoice.ByClock : state.Light + 1;
        return state with
        {
            Light = choice,
            LightAt = context.Now,
            BrightnessSteps = 0,
            ActiveUntil = choice == LightChoice.Dark ? at + PanelOffDelay : state.ActiveUntil,
        };
    }
}
