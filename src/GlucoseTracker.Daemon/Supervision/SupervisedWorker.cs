using GlucoseTracker.Domain.Polling;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>
/// Hosts one worker. When the worker cannot be created or started, or fails unexpectedly, it is started again without limit, and other
/// workers are not affected. Every worker of the program is hosted by this type.
/// </summary>
/// <param name="name">The worker's name in log and status.</param>
/// <param name="role">The importance of the worker for the program.</param>
/// <param name="create">Creates the worker, or returns the one that other parts use. A restart uses the same worker.</param>
/// <param name="states">The state files that the worker reads at its start.</param>
/// <param name="supervision">The state that all supervised workers share.</param>
internal sealed class SupervisedWorker(
    string name, WorkerRole role, Func<BackgroundService> create, IReadOnlyList<StartupState> states,
    WorkerSupervision supervision) : IHostedService, IDisposable
{
    /// <summary>The number of failures in a row after which an essential worker ends the program.</summary>
    internal const int MaxEssentialFailures = 4;

    /// <summary>The number of failed starts after which the worker's state files are renamed.</summary>
    private const int MaxFailedStarts = 2;

    /// <summary>The time after which a running worker counts as started.</summary>
    private static readonly TimeSpan StartupPeriod = TimeSpan.FromMinutes(1);

    /// <summary>The worker's name in log and status.</summary>
    public string Name => name;

    private readonly CancellationTokenSource _stop = new();
    private BackgroundService? _worker;
    private Task _loop = Task.CompletedTask;
    private TimeSpan _startedAt;
    private int _failures;
    private int _failedCreations;
    private int _failedStarts;
    private bool _hasStarted;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var failure = await TryStartAsync().ConfigureAwait(false);
        _loop = Task.Run(() => SuperviseAsync(failure, _stop.Token), CancellationToken.None);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        try
        {
            if (_worker is { } worker)
            {
                await worker.StopAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            supervision.RecordStopFailure(name, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _worker?.Dispose();
        _stop.Dispose();
    }

    private async Task SuperviseAsync(Exception? failure, CancellationToken stop)
    {
        while (true)
        {
            failure ??= await WaitForFailureAsync(stop).ConfigureAwait(false);
            if (failure is null || stop.IsCancellationRequested)
            {
                return;
            }

            _failures++;
            var delay = RestartDelay.Get(_failures);
            supervision.RecordFailure(name, failure, _failures, delay);
            RenameStates();
            if (role == WorkerRole.Essential && _failures >= MaxEssentialFailures)
            {
                supervision.EndProgram(name);
                return;
            }

            await Task.Delay(delay, supervision.Time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested)
            {
                return;
            }

            failure = await TryStartAsync().ConfigureAwait(false);
            if (failure is null)
            {
                supervision.RecordRestart(name);
            }
        }
    }

    /// <summary>Null when the worker was started.</summary>
    private async Task<Exception?> TryStartAsync()
    {
        try
        {
            _worker ??= create();
            await _worker.StartAsync(CancellationToken.None).ConfigureAwait(false);
            _startedAt = supervision.Time.Uptime();
            return null;
        }
        catch (Exception e)
        {
            _failedCreations++;
            return e;
        }
    }

    /// <summary>Waits until the worker ends. Null when it has completed or the program stops.</summary>
    private async Task<Exception?> WaitForFailureAsync(CancellationToken stop)
    {
        var work = _worker!.ExecuteTask ?? Task.CompletedTask;
        await Task.WhenAny(work, Task.Delay(Timeout.InfiniteTimeSpan, supervision.Time, stop)).ConfigureAwait(false);
        var ran = supervision.Time.Uptime() - _startedAt;
        _hasStarted |= ran >= StartupPeriod;
        _failures = ran >= RestartDelay.StableAfter ? 0 : _failures;
        return work switch
        {
            { IsFaulted: true } => work.Exception.InnerException ?? work.Exception,

            // A cancellation without a request to stop is a failure.
            { IsCanceled: true } when !stop.IsCancellationRequested =>
                new OperationCanceledException("The worker was cancelled without a request to stop."),
            _ => null,
        };
    }

    private void RenameStates()
    {
        _failedStarts += _hasStarted ? 0 : 1;
        if (_failedCreations == MaxFailedStarts)
        {
            supervision.RenameStates(states.Where(s => s.OnlyBeforeStart));
        }

        if (!_hasStarted && _failedStarts == MaxFailedStarts)
        {
            supervision.RenameStates(states.Where(s => !s.OnlyBeforeStart));
        }
    }
}
