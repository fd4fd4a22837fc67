using GlucoseTracker.Daemon.Supervision;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>The only way in which a worker gets into the program: each has a supervisor that starts it again when it fails.</summary>
public static class WorkerComposition
{
    /// <summary>Adds a worker. It is created when the host starts it, so that a failure to create it is one of its own.</summary>
    /// <typeparam name="T">The worker.</typeparam>
    /// <param name="services">Where to.</param>
    /// <param name="create">Creates it, or finds the one that others know.</param>
    /// <param name="role">What the program is without it.</param>
    /// <param name="states">What it reads when it starts; null: nothing.</param>
    /// <param name="name">Its name in log and status; null: that of the type.</param>
    public static IServiceCollection AddWorker<T>(
        this IServiceCollection services, Func<IServiceProvider, T> create, WorkerRole role = WorkerRole.Ordinary,
        Func<IServiceProvider, IReadOnlyList<StartupState>>? states = null, string? name = null)
        where T : BackgroundService =>
        services.AddSingleton<IHostedService>(p => new SupervisedWorker(
            name ?? typeof(T).Name, role, () => create(p), states?.Invoke(p) ?? [], p.GetRequiredService<WorkerSupervision>()));
}
