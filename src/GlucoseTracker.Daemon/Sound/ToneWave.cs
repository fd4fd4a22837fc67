using System.Buffers.Binary;
using GlucoseTracker.Domain.Alarms.Sounds;

namespace GlucoseTracker.Daemon.Sound;

/// <summary>
/// The pattern of an alarm as a WAV file (RIFF, PCM, 8 kHz, 8 bits, mono): a square wave of 520 Hz, which wakes people better than a high
/// pure tone (NFPA 72, 18.4.6), with rising loudness.
/// </summary>
internal static class ToneWave
{
    public const int SampleRate = 8000;

    private const int HeaderLength = 44;
    private const int HalfPeriodsPerSecond = 2 * 520;
    private const byte Middle = 128;
    private const int Loudest = 127;

    /// <summary>The file, from an instant of the pattern to its end.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="since">The instant of the pattern.</param>
    /// <param name="percent">The loudness at its end, in percent of the greatest amplitude.</param>
    public static byte[] Create(SoundPattern pattern, TimeSpan since, int percent = SoundLoudness.FullPercent)
    {
        var samples = (int)Math.Max(0, (SoundPattern.MaxSound - since).TotalSeconds * SampleRate);
        var file = new byte[HeaderLength + samples];
        WriteHeader(file, samples);
        var data = file.AsSpan(HeaderLength);
        data.Fill(Middle);
        for (var at = since; at < SoundPattern.MaxSound;)
        {
            var (isOn, changesAt) = pattern.At(at);
            if (isOn)
            {
                var (first, last) = (GetSample(at - since), Math.Min(samples, GetSample(changesAt - since)));
                FillTone(data[first..last], SoundLoudness.At(at, percent));
            }

            at = changesAt;
        }

        return file;
    }

    private static int GetSample(TimeSpan at) => (int)(at.TotalSeconds * SampleRate);

    private static void FillTone(Span<byte> samples, double loudness)
    {
        var swing = (int)(loudness * Loudest);
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (byte)(Middle + (i * HalfPeriodsPerSecond / SampleRate % 2 == 0 ? swing : -swing));
        }
    }

    private static void WriteHeader(Span<byte> header, int samples)
    {
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], HeaderLength - 8 + samples);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16); // the length of this part
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1); // PCM
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1); // one channel
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], SampleRate); // bytes in a second
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], 1); // bytes of a sample
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], 8); // bits of a sample
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], samples);
    }
}
