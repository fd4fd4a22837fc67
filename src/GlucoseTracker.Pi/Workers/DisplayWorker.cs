using GlucoseTracker.Domain;
using GlucoseTracker.Graphics;
using GlucoseTracker.Pi.State;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Workers;

/// <summary>
/// Draws the present state and pushes it to the panel: when the state changes, when the age must change although nothing comes,
/// and each second while something on the picture moves. A panel that fails is retried and never ends the program.
/// </summary>
public sealed class DisplayWorker(
    TrackerState state, PanelPainter painter, IDisplay display, SystemdReport systemd, TimeProvider time, ILogger<DisplayWorker> log) : BackgroundService
{
    /// <summary>How long a panel that failed is left alone.</summary>
    private static readonly TimeSpan PanelPause = TimeSpan.FromSeconds(2);

    private readonly LoopWait _wait = new(time);
    private readonly MonoFrame _frame = new(display.Width, display.Height);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await Task.Run(display.Blank, cancellationToken).ConfigureAwait(false);
        }
        catch (DisplayException e)
        {
            log.NotBlanked(e.Message);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _wait.Dispose();
        base.Dispose();
    }

    /// <summary>A thread of its own: a bus that hangs holds nobody else, and an idle second costs one wake-up.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => GoRound(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void GoRound(CancellationToken stoppingToken)
    {
        state.Changed += _wait.Wake;
        using var stop = stoppingToken.Register(_wait.Wake);
        while (!stoppingToken.IsCancellationRequested)
        {
            var picture = painter.Paint(state.Current, _frame);
            var pause = Show(picture) ? picture.NextAt - time.Uptime() : PanelPause;
            systemd.Tick(state.Current);
            _wait.Wait(pause);
        }

        state.Changed -= _wait.Wake;
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
        var was = state.Current;
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
            state.Update(s => s with { PanelTrouble = failure?.Message, PanelShows = failure is null });
        }
    }
}
