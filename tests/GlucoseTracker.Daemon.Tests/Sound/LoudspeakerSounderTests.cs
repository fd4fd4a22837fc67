using GlucoseTracker.Daemon.Sound;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Sounds;
using GlucoseTracker.LinuxDevices.Sound;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Sound;

public sealed class LoudspeakerSounderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Playback> _played = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_loudspeaker_is_tested_silently_and_then_plays_one_file_for_each_alarm()
    {
        using var sounder = Open();
        Assert.All(_played[0].Samples, sample => Assert.Equal(128, sample));

        Assert.NotNull(sounder.Play(new SoundingAlarm(AlarmKind.UrgentLow, TimeSpan.Zero), TimeSpan.FromSeconds(1)));
        sounder.Play(new SoundingAlarm(AlarmKind.UrgentLow, TimeSpan.Zero), TimeSpan.FromSeconds(3));
        Assert.Equal(2, _played.Count);
        Assert.Equal(119 * ToneWave.SampleRate, _played[1].Samples.Length);

        sounder.Play(null, TimeSpan.FromSeconds(4));
        Assert.True(_played[1].IsDisposed);
        Assert.Null(sounder.Play(null, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Disposing_of_it_ends_the_sound()
    {
        var sounder = Open();
        sounder.Play(new SoundingAlarm(AlarmKind.Low, TimeSpan.Zero), TimeSpan.Zero);

        sounder.Dispose();

        Assert.All(_played, playback => Assert.True(playback.IsDisposed));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_speaker_that_is_not_there_is_known_before_the_first_alarm()
    {
        using var sounder = Open();
        _played[0].HasEnded = true;
        _played[0].Problem = "aplay ended with 1: audio open error: No such file or directory";

        var e = Assert.Throws<SoundException>(() => sounder.Play(null, TimeSpan.Zero));

        Assert.Contains("No such file or directory", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_wave_has_the_tones_of_the_pattern_and_grows_louder()
    {
        var pattern = SoundPattern.Create(AlarmKind.Low);
        var samples = ToneWave.Create(pattern, TimeSpan.Zero).AsSpan(44).ToArray();

        Assert.Equal(120 * ToneWave.SampleRate, samples.Length);
        for (var at = TimeSpan.Zero; at < SoundPattern.MaxSound;)
        {
            var (isOn, changesAt) = pattern.At(at);
            var middle = samples[(int)((at + ((changesAt - at) / 2)).TotalSeconds * ToneWave.SampleRate)];
            Assert.Equal(isOn, middle != 128);
            at = changesAt;
        }

        Assert.Equal([128 + 31, 128 + 127], [samples[..8000].Max(), samples[^80_000..].Max()]);
    }

    [Fact]
    public void A_quieter_alarm_grows_to_its_loudness()
    {
        using var sounder = Open();

        sounder.Play(new SoundingAlarm(AlarmKind.High, TimeSpan.Zero, 40), TimeSpan.Zero);
        Assert.Equal(128 + 50, _played[1].Samples.Max());
        Assert.Equal(128 + 12, _played[1].Samples[..(7 * ToneWave.SampleRate)].Max());

        sounder.Play(new SoundingAlarm(AlarmKind.High, TimeSpan.Zero, 100), TimeSpan.FromSeconds(30));
        Assert.True(_played[1].IsDisposed);
        Assert.Equal(128 + 127, _played[2].Samples.Max());
    }

    [Fact]
    public void A_child_process_that_plays_ends_when_it_is_disposed_of()
    {
        // The test replaces aplay, because the system may have no alsa-utils.
        using var folder = new TemporaryFolder();
        try
        {
            using var playback = AplayPlayback.Start("null", folder.File("none.wav", ""));
        }
        catch (SoundException e)
        {
            Assert.Equal("There is no aplay: sudo apt install alsa-utils", e.Message);
        }
    }

    private LoudspeakerSounder Open() => LoudspeakerSounder.Open(_folder.Path, file =>
    {
        var playback = new Playback(File.ReadAllBytes(file)[44..]);
        _played.Add(playback);
        return playback;
    });

    private sealed class Playback(byte[] samples) : IPlayback
    {
        public byte[] Samples => samples;

        public bool IsDisposed { get; private set; }

        public bool HasEnded { get; set; }

        public string? Problem { get; set; }

        public void Dispose() => IsDisposed = true;
    }
}
