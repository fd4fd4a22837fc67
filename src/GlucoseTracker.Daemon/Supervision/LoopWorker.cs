using GlucoseTracker.Daemon.State;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>
/// A loop on its own thread that iterates after each change of the state and after a maximum time. An idle iteration costs one wake-up, and
/// a blocked loop, for example by a hung bus, does not block other workers.
/// </summary>
public abstract class LoopWorker(TrackerState state, TimeProvider time) : BackgroundService
{
    private readonly WakeableTimer _wait = new(time);

    /// <summary>The state that the loop observes.</summary>
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

    /// <summary>Runs one iteration; returns the maximum time until the next.</summary>
    protected abstract TimeSpan RunOnce();

    /// <summary>Called on the loop's thread after the last iteration, even when that failed.</summary>
    protected virtual void OnStopping()
    {
    }

    /// <summary>Called on the loop's thread when an iteration failed unexpectedly, before the supervisor is notified.</summary>
    protected virtual void OnFailed()
    {
    }

    /// <summary>Starts an iteration immediately. Thread-safe.</summary>
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
