namespace GlucoseTracker.Daemon.Sound;

/// <summary>A sound file that is being played. Disposing ends the sound immediately.</summary>
public interface IPlayback : IDisposable
{
    /// <summary>True when the playback has ended.</summary>
    bool HasEnded { get; }

    /// <summary>The reason for a premature end; null while the sound plays, and after its regular end.</summary>
    string? Problem { get; }
}
