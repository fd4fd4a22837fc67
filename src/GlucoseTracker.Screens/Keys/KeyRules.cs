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
    /// The delay of the panel going dark after the choice "dark", so that another press of the key selects the next choice: 2 s.
    /// </summary>
    private static readonly TimeSpan PanelOffDelay = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan WhileHeld = TimeSpan.MaxValue;

    /// <summary>Applies a gesture; returns the next state of the user interface and the action.</summary>
    /// <param name="was">The present state.</param>
    /// <param name="gesture">The gesture.</param>
    /// <param name="context">The context of the gesture.</param>
    public static (UiState Next, KeyAction Action) Apply(UiState was, Gesture gesture, in UiContext context)
    {
        ArgumentNullException.ThrowIfNull(was);
        var spent = gesture.Key == was.ConsumedKey && gesture.Kind != GestureKind.Touch;
        var used = was with { ActiveUntil = gesture.At + context.HomeTimeout, ConsumedKey = spent ? was.ConsumedKey : null };
        var here = used with { Page = was.GetPage(gesture.At, context.Pages) };
        if (spent)
        {
            return (used with { HelpUntil = null }, KeyAction.None);
        }

        if (gesture.Kind == GestureKind.Touch)
        {
            return ApplyTouch(used, gesture, context);
        }

        if (gesture.Kind == GestureKind.HoldEnd)
        {
            return (used with { HelpUntil = null }, KeyAction.None);
        }

        return gesture.Kind is GestureKind.Press or GestureKind.DoublePress
            ? ApplyPress(here, gesture, context)
            : ApplyHold(here, gesture, context);
    }

    private static (UiState Next, KeyAction Action) ApplyTouch(UiState used, Gesture gesture, in UiContext context) => context switch
    {
        { AlarmTest: true } => (used with { ConsumedKey = gesture.Key }, KeyAction.EndAlarmTest),
        { IsPanelOff: true } or { IsUnattended: true } when context.Alarm != AlarmPhase.Ringing =>
            (used with { ConsumedKey = gesture.Key, Page = null }, KeyAction.None),
        _ => (used, KeyAction.None),
    };

    private static (UiState Next, KeyAction Action) ApplyHold(UiState here, Gesture gesture, in UiContext context)
    {
        var rings = context.Alarm == AlarmPhase.Ringing;
        return (gesture.Key, gesture.Kind, context.Keys) switch
        {
            (_, GestureKind.Hold, _) => (here with { HelpUntil = WhileHeld }, KeyAction.None),
            (KeyRole.Refresh, GestureKind.LongHold, not KeySet.One) when !rings =>
                (here with { HelpUntil = null, ConsumedKey = gesture.Key }, KeyAction.StartAlarmTest),
            (KeyRole.Light, GestureKind.VeryLongHold, not KeySet.One) when !rings && context.CanSwitchOff =>
                (here with { HelpUntil = null, ConsumedKey = gesture.Key }, KeyAction.SwitchOff),
            (KeyRole.Refresh, GestureKind.VeryLongHold, KeySet.One) when !rings =>
                (NextLight(here with { HelpUntil = null }, gesture.At, context), KeyAction.None),
            _ => (here, KeyAction.None),
        };
    }

    private static (UiState Next, KeyAction Action) ApplyPress(UiState here, Gesture gesture, in UiContext context)
    {
        if (gesture.Key == KeyRole.Refresh)
        {
            return ApplyRefresh(here, gesture, context);
        }

        if (gesture.Key == KeyRole.Stick)
        {
            return (here with { HelpUntil = gesture.At + ShortHelpDuration }, KeyAction.None);
        }

        // The ringing screen covers the page, which must not change unseen.
        return context.Alarm == AlarmPhase.Ringing
            ? (here, KeyAction.None)
            : (Navigate(here, gesture.Key, gesture.At, context), KeyAction.None);
    }

    private static (UiState Next, KeyAction Action) ApplyRefresh(UiState here, Gesture gesture, in UiContext context)
    {
        if (context.Alarm == AlarmPhase.Ringing)
        {
            return (here with { Page = null, SnoozedAt = gesture.At, SnoozedPressAt = null }, KeyAction.Snooze);
        }

        if (gesture.At - here.SnoozedAt < KeyTimings.Hold)
        {
            return (here, KeyAction.None);
        }

        if (gesture.Kind == GestureKind.DoublePress && context.Keys == KeySet.One)
        {
            return (Navigate(here with { SnoozedPressAt = null }, KeyRole.Page, gesture.At, context), KeyAction.None);
        }

        var second = context.Alarm is not null ? KeyAction.EndSnooze
            : context.CanSnoozeAhead && context.Keys != KeySet.One ? KeyAction.SnoozeAhead : KeyAction.None;
        if (second == KeyAction.None)
        {
            return (here with { SnoozedPressAt = null }, KeyAction.Refresh);
        }

        return gesture.At - here.SnoozedPressAt <= SecondPressTimeout
            ? (here with { SnoozedPressAt = null }, second)
            : (here with { SnoozedPressAt = gesture.At }, KeyAction.Refresh);
    }

    private static UiState Navigate(UiState here, KeyRole key, TimeSpan at, in UiContext context) => key switch
    {
        KeyRole.Page or KeyRole.Right => here with { Page = context.Pages.GetNext(here.Page ?? context.Pages.Home) },
        KeyRole.Left => here with { Page = context.Pages.GetNext(here.Page ?? context.Pages.Home, -1) },
        KeyRole.Light => NextLight(here, at, context),
        KeyRole.Up =>
            here with
            {
                BrightnessSteps = Math.Min(here.BrightnessSteps + 1, LightRules.MaxBrightnessShift),
                LightAt = here.LightAt
                ?? context.Now
            },
        KeyRole.Down =>
            here with
            {
                BrightnessSteps = Math.Max(here.BrightnessSteps - 1, -LightRules.MaxBrightnessShift),
                LightAt = here.LightAt
                ?? context.Now
            },
        _ => here,
    };

    private static UiState NextLight(UiState here, TimeSpan at, in UiContext context)
    {
        var choice = here.Light == LightChoice.Dark ? LightChoice.ByClock : here.Light + 1;
        return here with
        {
            Light = choice,
            LightAt = context.Now,
            BrightnessSteps = 0,
            ActiveUntil = choice == LightChoice.Dark ? at + PanelOffDelay : here.ActiveUntil,
        };
    }
}
