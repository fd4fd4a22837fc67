using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Tests.Supervision;

/// <summary>A worker whose work the test determines for each run.</summary>
internal sealed class FailingWorker(Func<int, CancellationToken, Task> work) : BackgroundService
{
    private readonly SemaphoreSlim _began = new(0);

    public int Runs { get; private set; }

    /// <summary>Waits until a run has started.</summary>
    public Task BeginsAsync() => _began.WaitAsync();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        Runs++;
        _began.Release();
        await work(Runs, stoppingToken);
    }
}
