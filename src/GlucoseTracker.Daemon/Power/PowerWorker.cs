using System.Threading.Channels;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Screens.Keys;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Power;

/// <summary>
/// Shuts the device down when a key requests it. The worker queries the permission until the system grants it; before that, the key has no
/// such function and the help page does not mention it. The picture changes before the request, so that the user releases the key.
/// </summary>
public sealed class PowerWorker(
    ISystemPower power, TrackerState state, TimeProvider time, ILogger<PowerWorker> log) : BackgroundService, IKeyActionHandler
{
    /// <summary>The delay before the second query; each further delay is twice as long.</summary>
    internal static readonly TimeSpan FirstRetryDelay = TimeSpan.FromSeconds(5);

    /// <summary>The maximum delay, after which a newly installed polkit rule takes effect.</summary>
    internal static readonly TimeSpan MaxRetryDelay = TimeSpan.FromMinutes(10);

    private readonly Channel<bool> _requests = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc/>
    public void Handle(KeyAction action, TimeSpan pressedAgo)
    {
        if (action == KeyAction.SwitchOff && state.Current.CanSwitchOff)
        {
            _requests.Writer.TryWrite(true);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await WaitUntilAllowedAsync(stoppingToken).ConfigureAwait(false);
        state.Update(s => s with { CanSwitchOff = true });
        while (await _requests.Reader.ReadAsync(stoppingToken).ConfigureAwait(false))
        {
            log.SwitchingOff();
            state.Update(s => s with { IsSwitchingOff = true });
            var switchesOff = false;
            try
            {
                switchesOff = await power.SwitchOffAsync(stoppingToken).ConfigureAwait(false);
            }
            finally
            {
                // This also runs after a failure, because the page "switching off" hides the readings.
                if (!switchesOff)
                {
                    log.SwitchOffRefused();
                    state.Update(s => s with { IsSwitchingOff = false });
                }
            }
        }
    }

    /// <summary>Logs a changed answer once.</summary>
    private async Task WaitUntilAllowedAsync(CancellationToken cancellationToken)
    {
        SwitchOffAuthorization? last = null;
        for (var pause = FirstRetryDelay; ; pause = pause < MaxRetryDelay / 2 ? pause * 2 : MaxRetryDelay)
        {
            var answer = await power.CanSwitchOffAsync(cancellationToken).ConfigureAwait(false);
            if (answer == SwitchOffAuthorization.Allowed)
            {
                if (last is not null)
                {
                    log.SwitchOffAllowed();
                }

                return;
            }

            if (answer != last)
            {
                LogChange(answer);
                last = answer;
            }

            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private void LogChange(SwitchOffAuthorization answer)
    {
        if (answer == SwitchOffAuthorization.Refused)
        {
            log.SwitchOffNotAllowed();
        }
        else
        {
            log.LogindNotResponding();
        }
    }
}
