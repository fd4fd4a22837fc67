using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Daemon.Power;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Daemon.Systemd;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Graphics;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Display;

/// <summary>
/// Draws the present state and sends it to the panel: when the state changes, when the displayed age changes, and every second during
/// an animation. A failed panel is retried and never ends the program.
/// </summary>
public sealed class DisplayWorker(
    TrackerState state, ScreenPresenter presenter, IDisplay display, SystemdReporter systemd, TimeProvider time, ILogger<DisplayWorker> log,
    ISystemPower? power = null) : LoopWorker(state, time)
{
    /// <summary>The time for which the panel shows that the device is shutting down.</summary>
    private static readonly TimeSpan ShutdownScreenDuration = TimeSpan.FromSeconds(1);

    /// <summary>The delay before a failed panel is retried.</summary>
    private static readonly TimeSpan PanelRetryDelay = TimeSpan.FromSeconds(2);

    private readonly MonoFrame _frame = new(display.Width, display.Height);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ShowShutdownAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The system is shutting down and no time is left, so the panel is blanked without another picture.
        }

        try
        {
            await Task.Run(display.Blank, CancellationToken.None).ConfigureAwait(false);
        }
        catch (DisplayException e)
        {
            log.PanelNotBlanked(e.Message);
        }
    }

    /// <inheritdoc/>
    protected override TimeSpan RunOnce()
    {
        systemd.BeginIteration();
        var picture = presenter.Present(State.Current, _frame);
        var pause = Show(picture) ? picture.NextAt - Time.Uptime() : PanelRetryDelay;
        systemd.Update(State.Current);
        return pause;
    }

    /// <summary>Blanks the panel, because an old picture would look current until the restart.</summary>
    protected override void OnFailed()
    {
        State.Update(s => s with { Shown = null });
        try
        {
            display.Blank();
        }
        catch (Exception e)
        {
            log.PanelNotBlanked(e.GetType().Name);
        }
    }

    /// <summary>
    /// Shows that the system is shutting down; a blank panel afterwards means that it is safe to unplug. A switch-off by key has already
    /// shown it.
    /// </summary>
    private async Task ShowShutdownAsync(CancellationToken cancellationToken)
    {
        if (power is null || State.Current.IsSwitchingOff || !await power.IsShuttingDownAsync(cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        State.Update(s => s with { IsSwitchingOff = true });
        if (await Task.Run(() => Show(presenter.Present(State.Current, _frame)), cancellationToken).ConfigureAwait(false))
        {
            await Task.Delay(ShutdownScreenDuration, Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>True when the panel shows the frame, or is off on purpose.</summary>
    private bool Show(RenderedFrame picture)
    {
        try
        {
            // This also runs when nothing changed: the display then sends nothing, or restores a panel that lost power.
            picture.PresentOn(display, _frame);
            Publish(null, picture.Shown);
            return true;
        }
        catch (DisplayException e)
        {
            Publish(e, null);
            return false;
        }
    }

    private void Publish(DisplayException? failure, ShownScreen? shown)
    {
        var previous = State.Current;
        var problem = failure is null ? null : FailureSentence.From(failure);
        if (failure is not null && previous.PanelProblem != problem)
        {
            log.PanelFailed(failure.Failure, failure.Message);
        }
        else if (failure is null && previous.PanelProblem is not null)
        {
            log.PanelRecovered();
        }

        if (previous.PanelProblem != problem || previous.IsPanelShowing != (failure is null) || previous.Shown != shown)
        {
            State.Update(s => s with { PanelProblem = problem, IsPanelShowing = failure is null, Shown = shown });
        }
    }
}
