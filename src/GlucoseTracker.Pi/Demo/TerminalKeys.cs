using GlucoseTracker.Pi.Workers;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Pi.Demo;

/// <summary>The keyboard in place of the button: space asks for a poll, q ends the demo.</summary>
public sealed class TerminalKeys(PollWorker poll, IHostApplicationLifetime lifetime, TimeProvider time) : BackgroundService
{
    /// <summary>The console has no key that can be waited for and cancelled, so it is looked at; only in the demo.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(40);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            while (Console.KeyAvailable)
            {
                Take(Console.ReadKey(intercept: true).KeyChar);
            }

            await Task.Delay(LookEvery, time, stoppingToken).ConfigureAwait(false);
        }
    }

    private void Take(char key)
    {
        if (key == ' ')
        {
            poll.AskNow();
        }
        else if (key is 'q' or 'Q')
        {
            lifetime.StopApplication();
        }
    }
}
