namespace GlucoseTracker.LinuxDevices.Sound;

/// <summary>A sound output cannot be had, or is gone. The message is one sentence that says what to do.</summary>
public sealed class SoundException(string message, Exception? inner = null) : Exception(message, inner);
