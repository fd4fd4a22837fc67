using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Daemon.Input;

/// <summary>Somebody who carries out what keys ask for beyond the picture. All takers are told; each does what is its own.</summary>
public interface IKeyActionHandler
{
    /// <summary>A key asked for this. Returns at once; called by one thread at a time.</summary>
    /// <param name="action">What it asked for.</param>
    /// <param name="pressedAgo">How long ago the key went down.</param>
    void Handle(KeyAction action, TimeSpan pressedAgo);
}
