using System.Threading.Channels;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Screens.Keys;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Power;

/// <summary>
/// Switches the device off when a key wants it. It asks whether the system allows that, again and again until it does; before,
/// no key means it and no help page names it. The picture changes before the system is asked, so that nobody holds the key once more.
/// </summary>
public sealed class PowerWorker(
    ISystemPower power, TrackerState state, TimeProvider time, ILogger<PowerWorker> log) : BackgroundService, IKeyActionHandler
{
    /// <summary>Until it is asked for the second time; then each pause is twice as long as the one before.</summary>
    internal static readonly TimeSpan FirstRetryDelay = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause: a rule that is installed later is noticed by then.</summary>
    internal static readonly TimeSpan MaxRetryDelay = TimeSpan.FromMinutes(10);

    private readonly Channel<bool> _wanted = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc/>
    public void Handle(KeyAction action, TimeSpan pressedAgo)
    {
        if (action == KeyAction.SwitchOff && state.Current.CanSwitchOff)
        {
            _wanted.Writer.TryWrite(true);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await WaitUntilAllowedAsync(stoppingToken).ConfigureAwait(false);
        state.Update(s => s with { CanSwitchOff = true });
        while (await _wanted.Reader.ReadAsync(stoppingToken).ConfigureAwait(false))
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
                // Also after a failure: the page that says "switching off" hides the readings.
                if (!switchesOff)
                {
                    log.SwitchOffRefused();
                    state.Update(s => s with { IsSwitchingOff = false });
                }
            }
        }
    }

    /// <summary>Each answer goes into the journal once.</summary>
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
