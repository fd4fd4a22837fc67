using GlucoseTracker.LinuxDevices;
using GlucoseTracker.Pi.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Workers;

/// <summary>Waits for the button and asks for a poll when it is pressed. A missing or busy line is said once and tried again.</summary>
public sealed class KeyWorker(
    ButtonSettings settings, Func<ButtonSettings, IKeySource> open, PollWorker poll, TimeProvider time, ILogger<KeyWorker> log) : BackgroundService
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(30);

    private GpioFailure? _said;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (GpioException e)
            {
                if (_said != e.Failure)
                {
                    log.KeysFailed(e.Failure, e.Message);
                }

                _said = e.Failure;
                await Task.Delay(TryAgain, time, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        using var keys = open(settings);
        log.KeysReady(settings.Chip, settings.Line);
        _said = null;
        await foreach (var edge in keys.ReadEdgesAsync(stoppingToken).ConfigureAwait(false))
        {
            if (edge.EventsLost)
            {
                log.KeyEventsLost();
            }

            if (edge.Pressed)
            {
                poll.AskNow();
            }
        }
    }
}
