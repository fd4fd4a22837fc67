using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>Starts the workers in order and stops them in the reverse order. This is the only service of the host.</summary>
internal sealed class WorkerGroup(IReadOnlyList<SupervisedWorker> workers) : IHostedService, IDisposable
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var worker in workers)
        {
            await worker.StartAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var worker in workers.Reverse())
        {
            await worker.StopAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var worker in workers.Reverse())
        {
            worker.Dispose();
        }
    }
}
