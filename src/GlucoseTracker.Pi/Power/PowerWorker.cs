using System.Threading.Channels;
using GlucoseTracker.Pi.State;
using GlucoseTracker.Pi.Workers;
using GlucoseTracker.Screens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Power;

/// <summary>
/// Switches the device off when a key wants it. It asks at the start whether the system allows that; if not, no key means it and no help
/// page names it. The picture changes before the system is asked, so that nobody holds the key once more.
/// </summary>
public sealed class PowerWorker(ISystemPower power, TrackerState state, ILogger<PowerWorker> log) : BackgroundService, IKeyActionTaker
{
    private readonly Channel<bool> _wanted = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc/>
    public void Take(KeyAction action)
    {
        if (action == KeyAction.SwitchOff)
        {
            _wanted.Writer.TryWrite(true);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await power.CanSwitchOffAsync(stoppingToken).ConfigureAwait(false))
        {
            log.NotAllowed();
            return;
        }

        state.Update(s => s with { CanSwitchOff = true });
        while (await _wanted.Reader.ReadAsync(stoppingToken).ConfigureAwait(false))
        {
            log.SwitchingOff();
            state.Update(s => s with { SwitchingOff = true });
            if (!await power.SwitchOffAsync(stoppingToken).ConfigureAwait(false))
            {
                log.Refused();
                state.Update(s => s with { SwitchingOff = false });
            }
        }
    }
}
