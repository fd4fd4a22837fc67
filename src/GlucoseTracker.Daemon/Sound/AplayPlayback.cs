using System.ComponentModel;
using System.Diagnostics;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LinuxDevices.Sound;

namespace GlucoseTracker.Daemon.Sound;

/// <summary>
/// A sound file that <c>aplay</c> of alsa-utils plays, as a child process: when it is killed, the kernel drops what it had queued.
/// </summary>
internal sealed class AplayPlayback : IPlayback
{
    private const int MaxMessageLength = 160;

    /// <summary>The maximum time in which a killed process ends.</summary>
    private static readonly TimeSpan ExitTimeout = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private volatile string? _message;

    private AplayPlayback(Process process) => _process = process;

    /// <inheritdoc/>
    public bool HasEnded => _process.HasExited;

    /// <inheritdoc/>
    public string? Problem => _process.HasExited && _process.ExitCode != 0
        ? $"aplay ended with {_process.ExitCode}{(_message is { } message ? $": {message}" : "")}" : null;

    /// <summary>Starts to play a file.</summary>
    /// <param name="device">The name of an ALSA device, such as "plughw:CARD=Device".</param>
    /// <param name="file">The WAV file.</param>
    /// <exception cref="SoundException">aplay is not installed.</exception>
    public static IPlayback Start(string device, string file)
    {
        try
        {
            var playback = new AplayPlayback(SystemCommand.Launch("aplay", ["--quiet", $"--device={device}", file]));
            playback._process.ErrorDataReceived += (_, line) => playback._message ??= line.Data is { Length: > 0 } text
                ? NeutralText.From(text, MaxMessageLength) : null;
            playback._process.BeginErrorReadLine();
            return playback;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new SoundException("There is no aplay: sudo apt install alsa-utils", e) { IsPlayerMissing = true };
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _process.Kill();
            _process.WaitForExit(ExitTimeout);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // The process has already ended.
        }

        _process.Dispose();
    }
}
