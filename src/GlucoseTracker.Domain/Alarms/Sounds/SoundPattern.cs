namespace GlucoseTracker.Domain.Alarms.Sounds;

/// <summary>
/// The sound of an alarm: groups of tones that differ by count and length, and that grow while the alarm is unanswered.
/// What rises is the share of time in which it sounds; <see cref="SoundLoudness"/> adds loudness where the output has one.
/// </summary>
/// <remarks>There is one pattern for each kind of alarm. Equality: by all members.</remarks>
/// <param name="Tones">The number of tones in a group, at least 1.</param>
/// <param name="Tone">The length of a tone.</param>
/// <param name="Gap">The silence between two tones of a group.</param>
/// <param name="Pause">The initial silence after a group; it decreases to a third.</param>
public sealed record SoundPattern(int Tones, TimeSpan Tone, TimeSpan Gap, TimeSpan Pause)
{
    /// <summary>No sound.</summary>
    public static readonly SoundPattern Silence = new(1, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMinutes(2));

    /// <summary>The time after which the pauses are shortest: 60 s.</summary>
    private static readonly TimeSpan Rise = TimeSpan.FromSeconds(60);

    /// <summary>The maximum time of one sound, followed by silence until the repetition: 2 minutes.</summary>
    public static readonly TimeSpan MaxSound = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The pattern of a kind. Low: three fast tones. High: two slow tones. No data: one long tone. Urgent kinds have more tones.
    /// </summary>
    public static SoundPattern Create(AlarmKind kind) => kind switch
    {
        AlarmKind.UrgentLow => Milliseconds(5, 120, 80, 1500),
        AlarmKind.NoData => Milliseconds(1, 800, 0, 3000),
        AlarmKind.UrgentHigh => Milliseconds(3, 400, 200, 3000),
        AlarmKind.Low => Milliseconds(3, 120, 80, 3000),
        AlarmKind.LowSoon => Milliseconds(2, 120, 80, 4500),
        AlarmKind.High => Milliseconds(2, 400, 200, 6000),
        AlarmKind.FallingFast => Milliseconds(2, 120, 80, 6000),
        AlarmKind.RisingFast => Milliseconds(1, 400, 0, 9000),
        AlarmKind.Frozen => Milliseconds(2, 800, 200, 6000),
        AlarmKind.SensorEnding => Milliseconds(1, 120, 0, 30000),
    };

    /// <summary>
    /// Returns whether the buzzer sounds at a time after the beginning, and the time of the next change; <see cref="MaxSound"/> at the end.
    /// </summary>
    public (bool On, TimeSpan ChangesAt) At(TimeSpan sinceBegin)
    {
        for (var group = TimeSpan.Zero; group < MaxSound && sinceBegin < MaxSound; group += LengthFrom(group))
        {
            for (var i = 0; i < Tones; i++)
            {
                var (on, off) = (group + (i * (Tone + Gap)), group + (i * (Tone + Gap)) + Tone);
                if (sinceBegin < off)
                {
                    return sinceBegin >= on ? (true, MinLength(off)) : (false, MinLength(on));
                }
            }
        }

        return (false, sinceBegin < MaxSound ? MaxSound : TimeSpan.MaxValue);
    }

    private static TimeSpan MinLength(TimeSpan instant) => instant < MaxSound ? instant : MaxSound;

    /// <summary>The length of a group with the pause after it.</summary>
    private TimeSpan LengthFrom(TimeSpan begin) =>
        (Tones * Tone) + ((Tones - 1) * Gap) + (Pause * (1 - (2.0 / 3 * Math.Min(1, begin / Rise))));

    private static SoundPattern Milliseconds(int tones, int tone, int gap, int pause) => new(
        tones, TimeSpan.FromMilliseconds(tone), TimeSpan.FromMilliseconds(gap), TimeSpan.FromMilliseconds(pause));
}
