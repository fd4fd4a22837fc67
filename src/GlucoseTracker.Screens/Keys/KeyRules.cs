using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Keys;

/// <summary>What each gesture means. Pure: the whole table of the keys stands here.</summary>
public static class KeyRules
{
    /// <summary>A second press within this time ends the quiet of an alarm: 2 s.</summary>
    private static readonly TimeSpan SecondPress = TimeSpan.FromSeconds(2);

    /// <summary>A short press of the stick shows help for so long: 5 s. Held keys show it as long as they are held.</summary>
    private static readonly TimeSpan ShortHelp = TimeSpan.FromSeconds(5);

    /// <summary>Somebody who walks on past dark must not wake the panel first, so it goes out this long after the choice: 2 s.</summary>
    private static readonly TimeSpan DarkAfter = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan WhileHeld = TimeSpan.MaxValue;

    /// <summary>The picture's part and the action's part of a gesture.</summary>
    /// <param name="was">What the keys have brought about so far.</param>
    /// <param name="gesture">The gesture.</param>
    /// <param name="situation">What it meets.</param>
    public static (Interaction Next, KeyAction Action) Apply(Interaction was, Gesture gesture, in KeySituation situation)
    {
        ArgumentNullException.ThrowIfNull(was);
        var spent = gesture.Key == was.Spent && gesture.Kind != GestureKind.Touch;
        var used = was with { BusyUntil = gesture.At + situation.HomeAfter, Spent = spent ? was.Spent : null };
        var here = used with { Stop = was.StopAt(gesture.At, situation.Pages) };
        if (spent)
        {
            return (used with { HelpUntil = null }, KeyAction.None);
        }

        if (gesture.Kind == GestureKind.Touch)
        {
            return Touch(used, gesture, situation);
        }

        if (gesture.Kind == GestureKind.HoldEnd)
        {
            return (used with { HelpUntil = null }, KeyAction.None);
        }

        return gesture.Kind is GestureKind.Press or GestureKind.DoublePress ? Press(here, gesture, situation) : Hold(here, gesture, situation);
    }

    private static (Interaction Next, KeyAction Action) Touch(Interaction used, Gesture gesture, in KeySituation situation) => situation switch
    {
        { AlarmTest: true } => (used with { Spent = gesture.Key }, KeyAction.EndAlarmTest),
        { Dark: true } and not { Alarm: AlarmPhase.Ringing } => (used with { Spent = gesture.Key, Stop = null }, KeyAction.None),
        _ => (used, KeyAction.None),
    };

    private static (Interaction Next, KeyAction Action) Hold(Interaction here, Gesture gesture, in KeySituation situation)
    {
        var rings = situation.Alarm == AlarmPhase.Ringing;
        return (gesture.Key, gesture.Kind, situation.Keys) switch
        {
            (_, GestureKind.Hold, _) => (here with { HelpUntil = WhileHeld }, KeyAction.None),
            (KeyRole.Refresh, GestureKind.LongHold, not KeySet.One) when !rings =>
                (here with { HelpUntil = null, Spent = gesture.Key }, KeyAction.BeginAlarmTest),
            (KeyRole.Light, GestureKind.VeryLongHold, not KeySet.One) when !rings && situation.CanSwitchOff =>
                (here with { HelpUntil = null, Spent = gesture.Key }, KeyAction.SwitchOff),
            (KeyRole.Refresh, GestureKind.VeryLongHold, KeySet.One) when !rings => (Light(here with { HelpUntil = null }, gesture.At, situation), KeyAction.None),
            _ => (here, KeyAction.None),
        };
    }

    private static (Interaction Next, KeyAction Action) Press(Interaction here, Gesture gesture, in KeySituation situation)
    {
        if (gesture.Key == KeyRole.Refresh)
        {
            return Refresh(here, gesture, situation);
        }

        if (gesture.Key == KeyRole.Stick)
        {
            return (here with { HelpUntil = gesture.At + ShortHelp }, KeyAction.None);
        }

        // The ringing screen is in front of everything; what is behind it shall not change unseen.
        return situation.Alarm == AlarmPhase.Ringing ? (here, KeyAction.None) : (Walk(here, gesture.Key, gesture.At, situation), KeyAction.None);
    }

    private static (Interaction Next, KeyAction Action) Refresh(Interaction here, Gesture gesture, in KeySituation situation)
    {
        if (situation.Alarm == AlarmPhase.Ringing)
        {
            return (here with { Stop = null, SnoozedAt = gesture.At, QuietPressAt = null }, KeyAction.Snooze);
        }

        if (gesture.At - here.SnoozedAt < KeyTimes.Hold)
        {
            return (here, KeyAction.None);
        }

        if (gesture.Kind == GestureKind.DoublePress && situation.Keys == KeySet.One)
        {
            return (Walk(here with { QuietPressAt = null }, KeyRole.Page, gesture.At, situation), KeyAction.None);
        }

        if (situation.Alarm != AlarmPhase.Snoozed)
        {
            return (here with { QuietPressAt = null }, KeyAction.Refresh);
        }

        return gesture.At - here.QuietPressAt <= SecondPress
            ? (here with { QuietPressAt = null }, KeyAction.EndQuiet)
            : (here with { QuietPressAt = gesture.At }, KeyAction.Refresh);
    }

    private static Interaction Walk(Interaction here, KeyRole key, TimeSpan at, in KeySituation situation) => key switch
    {
        KeyRole.Page or KeyRole.Right => here with { Stop = situation.Pages.Next(here.Stop ?? situation.Pages.Home) },
        KeyRole.Left => here with { Stop = situation.Pages.Next(here.Stop ?? situation.Pages.Home, -1) },
        KeyRole.Light => Light(here, at, situation),
        KeyRole.Up => here with { Brighter = Math.Min(here.Brighter + 1, LightRules.MostShift), LightAt = here.LightAt ?? situation.Now },
        KeyRole.Down => here with { Brighter = Math.Max(here.Brighter - 1, -LightRules.MostShift), LightAt = here.LightAt ?? situation.Now },
        _ => here,
    };

    private static Interaction Light(Interaction here, TimeSpan at, in KeySituation situation)
    {
        var choice = here.Light == LightChoice.Dark ? LightChoice.ByClock : here.Light + 1;
        return here with
        {
            Light = choice,
            LightAt = situation.Now,
            Brighter = 0,
            BusyUntil = choice == LightChoice.Dark ? at + DarkAfter : here.BusyUntil,
        };
    }
}
