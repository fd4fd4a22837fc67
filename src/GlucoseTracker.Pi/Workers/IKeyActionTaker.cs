using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.Workers;

/// <summary>Somebody who carries out what keys ask for beyond the picture. All takers are told; each does what is its own.</summary>
public interface IKeyActionTaker
{
    /// <summary>A key asked for this. Returns at once; called by one thread at a time.</summary>
    void Take(KeyAction action);
}
