using GlucoseTracker.Domain.Alarms.Sounds;
using GlucoseTracker.Files;
using GlucoseTracker.LinuxDevices.Sound;

namespace GlucoseTracker.Daemon.Sound;

/// <summary>
/// A speaker behind ALSA. The whole pattern of an alarm is one sound file in memory (/run), and one child process plays it, so no tone is
/// late; the end of that process is silence.
/// </summary>
public sealed class LoudspeakerSounder : ISounder
{
    /// <summary>The interval of checks whether the sound still plays.</summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(2);

    private readonly string _file;
    private readonly Func<string, IPlayback> _play;
    private SoundingAlarm? _alarm;
    private IPlayback? _playback;

    private LoudspeakerSounder(string file, Func<string, IPlayback> play) => (_file, _play) = (file, play);

    /// <summary>Tests the speaker with a silent file, so that a problem is known before the first alarm.</summary>
    /// <param name="directory">The folder for the sound file, preferably in memory.</param>
    /// <param name="play">Starts to play a file.</param>
    /// <exception cref="SoundException">The speaker cannot play.</exception>
    public static LoudspeakerSounder Open(string directory, Func<string, IPlayback> play)
    {
        var sounder = new LoudspeakerSounder(Path.Combine(directory, "alarm.wav"), play);
        sounder.Start(SoundPattern.Silence, SoundPattern.MaxSound - TimeSpan.FromSeconds(0.2));
        return sounder;
    }

    /// <inheritdoc/>
    public TimeSpan? Play(SoundingAlarm? alarm, TimeSpan now)
    {
        if (_playback is { HasEnded: true } ended)
        {
            var problem = ended.Problem;
            Stop();
            if (problem is not null)
            {
                throw new SoundException($"The speaker cannot play: {problem}.");
            }
        }

        if (alarm != _alarm)
        {
            Stop();
            if (alarm is var (kind, at, percent) && now - at < SoundPattern.MaxSound)
            {
                Start(SoundPattern.Create(kind), now - at, percent);
            }

            _alarm = alarm;
        }

        return _playback is null ? null : CheckInterval;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        try
        {
            AtomicFile.Delete(_file);
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            // The file in memory disappears with the directory.
        }
    }

    private void Start(SoundPattern pattern, TimeSpan since, int percent = SoundLoudness.FullPercent)
    {
        try
        {
            AtomicFile.Write(_file, ToneWave.Create(pattern, since, percent), flush: false);
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            throw new SoundException($"The sound cannot be written to {_file} ({FailureReason.From(e)})", e);
        }

        _playback = _play(_file);
    }

    private void Stop()
    {
        _playback?.Dispose();
        _playback = null;
    }
}
