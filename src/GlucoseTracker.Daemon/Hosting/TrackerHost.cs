using GlucoseTracker.Daemon.Supervision;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Hosts the workers of one configuration: logging, start, and stop within a time limit. <see cref="CompositionRoot"/> creates the workers.
/// </summary>
public sealed class TrackerHost : IDisposable
{
    /// <summary>The time limit for stopping the host, which includes blanking the panel.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(2);

    private readonly IHost _host;

    /// <param name="builder">The builder of <see cref="CreateBuilder"/>, with loggers and lifetime.</param>
    /// <param name="createRoot">Creates the composition root with the loggers and the lifetime of the host.</param>
    public TrackerHost(HostApplicationBuilder builder, Func<ILoggerFactory, IHostApplicationLifetime, CompositionRoot> createRoot)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(services => createRoot(
            services.GetRequiredService<ILoggerFactory>(), services.GetRequiredService<IHostApplicationLifetime>()));
        builder.Services.AddHostedService(services => new WorkerGroup(services.GetRequiredService<CompositionRoot>().Workers));
        _host = builder.Build();
        Root = _host.Services.GetRequiredService<CompositionRoot>();
    }

    /// <summary>The composition root with the workers and their shared state.</summary>
    public CompositionRoot Root { get; }

    /// <summary>
    /// Creates a builder that reads no configuration and watches no folder. The default builder installs a recursive watcher on the working
    /// directory, which is / under systemd.
    /// </summary>
    public static HostApplicationBuilder CreateBuilder()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ApplicationName = "glucose-tracker",
            ContentRootPath = AppContext.BaseDirectory,
            DisableDefaults = true,
        });
        builder.Services.AddFixedOptions(new HostOptions { ShutdownTimeout = StopTimeout })
            .AddFixedOptions(new LoggerFactoryOptions())
            .AddFixedOptions(new LoggerFilterOptions
            {
                MinLevel = LogLevel.Information,
                Rules = { new LoggerFilterRule(null, "Microsoft", LogLevel.Warning, null) },
            });
        return builder;
    }

    /// <summary>Runs the workers until they stop. False when an essential worker could not be restarted; the log has the reason.</summary>
    /// <param name="onStarted">Called when all workers have started.</param>
    /// <param name="cancellationToken">Stops the workers. A host that is starting completes its start first, so that the stop blanks the
    /// panel.</param>
    public async Task<bool> RunUntilStoppedAsync(Action onStarted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(onStarted);
        await _host.StartAsync(CancellationToken.None).ConfigureAwait(false);
        onStarted();
        await _host.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
        return Root.Supervision.EndedBy is null;
    }

    /// <inheritdoc/>
    public void Dispose() => _host.Dispose();
}
