using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Daemon.Input;

/// <summary>Handles key actions. Every handler receives every action and ignores those that it does not handle.</summary>
public interface IKeyActionHandler
{
    /// <summary>Handles an action. The method must not block; calls never overlap.</summary>
    /// <param name="action">The requested action.</param>
    /// <param name="pressedAgo">The time since the key was pressed.</param>
    void Handle(KeyAction action, TimeSpan pressedAgo);
}
