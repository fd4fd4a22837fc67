using GlucoseTracker.Domain;
using GlucoseTracker.LinuxDevices;
using GlucoseTracker.Pi.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Alarms;

/// <summary>Plays the pattern of the alarm that is to be heard. A missing or busy line is said once and tried again; nothing else waits for it.</summary>
public sealed class BuzzerWorker(
    BuzzerSettings settings, Func<BuzzerSettings, IBuzzer> open, AlarmDesk desk, AlarmTest test, TimeProvider time, ILogger<BuzzerWorker> log) : BackgroundService
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(30);

    /// <summary>How soon a key is heard in the sound, and an alarm in the silence.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private GpioFailure? _said;

    /// <summary>Why nothing can be heard; null while it works.</summary>
    public string? Trouble { get; private set; } = "it has not been tried yet";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                using var buzzer = open(settings);
                (_said, Trouble) = (null, null);
                await PlayAsync(buzzer, stoppingToken).ConfigureAwait(false);
            }
            catch (GpioException e)
            {
                if (_said != e.Failure)
                {
                    log.BuzzerFailed(e.Failure, e.Message);
                }

                (_said, Trouble) = (e.Failure, e.Message);
                await Task.Delay(TryAgain, time, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private async Task PlayAsync(IBuzzer buzzer, CancellationToken stoppingToken)
    {
        var sounds = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var (on, pause) = Now();
            if (on != sounds)
            {
                buzzer.Sound(on);
                sounds = on;
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether it sounds now, and how long until it has to be looked at again.</summary>
    private (bool On, TimeSpan Pause) Now()
    {
        if ((test.Sounds ?? desk.Heard()) is not var (kind, at))
        {
            return (false, LookEvery);
        }

        var since = time.Uptime() - at;
        var (on, changesAt) = SoundPattern.Of(kind).At(since);
        var left = changesAt - since;
        return (on, left < LookEvery ? left : LookEvery);
    }
}
