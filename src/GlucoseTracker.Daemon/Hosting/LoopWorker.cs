using GlucoseTracker.Daemon.State;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// A loop on a thread of its own that goes round after each change of the state, and after a time in any case. So an idle round costs one
/// wake-up, and what holds the loop, such as a bus that hangs, holds nobody else.
/// </summary>
public abstract class LoopWorker(TrackerState state, TimeProvider time) : BackgroundService
{
    private readonly WakeableTimer _wait = new(time);

    /// <summary>What the loop looks at.</summary>
    protected TrackerState State { get; } = state;

    /// <summary>The clock of the program.</summary>
    protected TimeProvider Time { get; } = time;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _wait.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One round; returns how long the next may wait when nothing changes.</summary>
    protected abstract TimeSpan RunOnce();

    /// <summary>Called on the loop's thread after the last round, also when one failed.</summary>
    protected virtual void OnStopping()
    {
    }

    /// <summary>Called on the loop's thread when a round failed of something unexpected, before the supervisor hears of it.</summary>
    protected virtual void OnFailed()
    {
    }

    /// <summary>Has the loop go round now. From any thread.</summary>
    protected void Wake() => _wait.Wake();

    /// <inheritdoc/>
    protected sealed override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => Run(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Run(CancellationToken stoppingToken)
    {
        State.Changed += _wait.Wake;
        using var stop = stoppingToken.Register(_wait.Wake);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                _wait.Wait(RunOnce());
            }
        }
        catch
        {
            OnFailed();
            throw;
        }
        finally
        {
            State.Changed -= _wait.Wake;
            OnStopping();
        }
    }
}
