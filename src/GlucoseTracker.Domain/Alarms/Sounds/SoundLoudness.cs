namespace GlucoseTracker.Domain.Alarms.Sounds;

/// <summary>
/// The loudness of an alarm on outputs that have one: it rises in four steps, so that the first tone does not startle.
/// </summary>
public static class SoundLoudness
{
    /// <summary>The minimum loudness of an alarm in percent: 20. A lower one would be inaudible.</summary>
    public const int MinPercent = 20;

    /// <summary>The full loudness in percent: 100.</summary>
    public const int FullPercent = 100;

    private const int Steps = 4;

    /// <summary>Each step lasts 8 seconds, so the alarm is at its loudest after 24 s.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(8);

    /// <summary>The loudness at an instant after the beginning of the sound: a quarter of the percentage, rising to the whole.</summary>
    /// <param name="sinceBegin">The time since the beginning of the sound.</param>
    /// <param name="percent">The loudness of the alarm in percent.</param>
    public static double At(TimeSpan sinceBegin, int percent = FullPercent) =>
        (1 + Math.Clamp((int)(sinceBegin / Step), 0, Steps - 1)) * percent / (double)(Steps * FullPercent);
}
