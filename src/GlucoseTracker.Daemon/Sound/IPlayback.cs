namespace GlucoseTracker.Daemon.Sound;

/// <summary>A sound file that is being played. Disposing ends the sound immediately.</summary>
public interface IPlayback : IDisposable
{
    /// <summary>True when nothing plays any more.</summary>
    bool HasEnded { get; }

    /// <summary>Why it ended before its time; null while it plays, and when it came to its end.</summary>
    string? Problem { get; }
}
