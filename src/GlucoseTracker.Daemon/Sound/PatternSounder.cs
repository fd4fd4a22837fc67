using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Sounds;
using GlucoseTracker.LinuxDevices.Sound;

namespace GlucoseTracker.Daemon.Sound;

/// <summary>Plays the pattern of an alarm on an output that is switched on and off: a buzzer, a piezo, a relay or a motor.</summary>
/// <param name="output">The output.</param>
/// <param name="getPattern">Returns the pattern of an alarm.</param>
public sealed class PatternSounder(ISoundOutput output, Func<AlarmKind, SoundPattern> getPattern) : ISounder
{
    private double _loudness;

    /// <inheritdoc/>
    public TimeSpan? Play(SoundingAlarm? alarm, TimeSpan now)
    {
        if (alarm is not var (kind, at, percent))
        {
            Set(0);
            return null;
        }

        var since = now - at;
        var (isOn, changesAt) = getPattern(kind).At(since);
        Set(isOn ? SoundLoudness.At(since, percent) : 0);
        return changesAt == TimeSpan.MaxValue ? null : changesAt - since;
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();

    private void Set(double loudness)
    {
        if (loudness != _loudness)
        {
            output.SetLoudness(loudness);
            _loudness = loudness;
        }
    }
}
