using GlucoseTracker.Domain;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Composition;

/// <summary>Wires the LibreLinkUp source to the configuration and the secret.</summary>
internal static class LibreLinkUpComposition
{
    public static IServiceCollection AddLibreLinkUp(this IServiceCollection services, TrackerOptions options)
    {
        var settings = options.LibreLinkUp;
        services.AddSingleton(p => new PasswordSource(
            settings.PasswordFile, Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY"), p.GetRequiredService<ILogger<PasswordSource>>()));
        services.AddSingleton(p => new LibreLinkUpOptions
        {
            BaseAddress = settings.BaseAddress,
            Email = settings.Email,
            Password = p.GetRequiredService<PasswordSource>().Read,
            Patient = settings.Patient,
        });
        services.AddSingleton<ISessionStore, MemorySessionStore>();
        services.AddSingleton<IReadingSource, LibreLinkUpSource>();
        return services;
    }
}
