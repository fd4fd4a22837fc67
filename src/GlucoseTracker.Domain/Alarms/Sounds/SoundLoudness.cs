namespace GlucoseTracker.Domain.Alarms.Sounds;

/// <summary>
/// The loudness of an alarm on outputs that have one: it rises in four steps, so that the first tone does not startle.
/// </summary>
public static class SoundLoudness
{
    private const int Steps = 4;

    /// <summary>Each step lasts 8 seconds, so the alarm is at its loudest after 24 s.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(8);

    /// <summary>The loudness at an instant after the beginning of the sound: 0.25 to 1.</summary>
    public static double At(TimeSpan sinceBegin) => (1 + Math.Clamp((int)(sinceBegin / Step), 0, Steps - 1)) / (double)Steps;
}
