namespace GlucoseTracker.LinuxDevices.Sound;

/// <summary>A sound output is missing, in use, or has disappeared. The message is one sentence with the next step.</summary>
public sealed class SoundException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True when the program that plays sounds is not installed.</summary>
    public bool IsPlayerMissing { get; init; }
}
