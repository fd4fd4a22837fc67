using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.Power;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Graphics;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Display;

/// <summary>
/// Draws the present state and pushes it to the panel: when the state changes, when the age must change although nothing comes,
/// and each second while something on the picture moves. A panel that fails is retried and never ends the program.
/// </summary>
public sealed class DisplayWorker(
    TrackerState state, PanelPainter painter, IDisplay display, SystemdReport systemd, TimeProvider time, ILogger<DisplayWorker> log,
    ISystemPower? power = null) : LoopWorker(state, time)
{
    /// <summary>How long a device that goes down says so before it is dark.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    /// <summary>How long a panel that failed is left alone.</summary>
    private static readonly TimeSpan PanelPause = TimeSpan.FromSeconds(2);

    private readonly MonoFrame _frame = new(display.Width, display.Height);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await SayTheEndAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // There is no more time; to be dark is what matters.
        }

        try
        {
            await Task.Run(display.Blank, CancellationToken.None).ConfigureAwait(false);
        }
        catch (DisplayException e)
        {
            log.NotBlanked(e.Message);
        }
    }

    /// <inheritdoc/>
    protected override TimeSpan GoRound()
    {
        var picture = painter.Paint(State.Current, _frame);
        var pause = Show(picture) ? picture.NextAt - Time.Uptime() : PanelPause;
        systemd.Tick(State.Current);
        return pause;
    }

    /// <summary>Nobody draws until the restart: what is on the glass would look newer than it is.</summary>
    protected override void Failed()
    {
        try
        {
            display.Blank();
        }
        catch (Exception e)
        {
            log.NotBlanked(e.GetType().Name);
        }
    }

    /// <summary>When the whole system goes down: dark will mean safe to unplug. A key that wanted it has had its picture already.</summary>
    private async Task SayTheEndAsync(CancellationToken cancellationToken)
    {
        if (power is null || State.Current.SwitchingOff || !await power.IsGoingDownAsync(cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        State.Update(s => s with { SwitchingOff = true });
        if (await Task.Run(() => Show(painter.Paint(State.Current, _frame)), cancellationToken).ConfigureAwait(false))
        {
            await Task.Delay(Farewell, Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>True when the panel shows the frame, or is dark because it shall be.</summary>
    private bool Show(PanelPicture picture)
    {
        try
        {
            // Also when nothing changed: the display itself sends nothing then, or looks after a panel that lost its power.
            picture.ShowOn(display, _frame);
            Note(null);
            return true;
        }
        catch (DisplayException e)
        {
            Note(e);
            return false;
        }
    }

    private void Note(DisplayException? failure)
    {
        var was = State.Current;
        if (failure is not null && was.PanelTrouble != failure.Message)
        {
            log.PanelFailed(failure.Failure, failure.Message);
        }
        else if (failure is null && was.PanelTrouble is not null)
        {
            log.PanelBack();
        }

        if (was.PanelTrouble != failure?.Message || was.PanelShows != (failure is null))
        {
            State.Update(s => s with { PanelTrouble = failure?.Message, PanelShows = failure is null });
        }
    }
}
