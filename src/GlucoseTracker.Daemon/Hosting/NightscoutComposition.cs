using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Nightscout;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>Wires a Nightscout site: as a source, and as a place to upload to.</summary>
internal static class NightscoutComposition
{
    /// <summary>Adds what is configured.</summary>
    public static IServiceCollection AddNightscout(this IServiceCollection services, TrackerOptions options, TimeProvider time)
    {
        var settings = options.Nightscout;
        if (settings.Address is not { } address)
        {
            return services;
        }

        services.AddSingleton(p =>
        {
            var clock = p.GetRequiredService<ClockTrustMonitor>();
            return new NightscoutOptions
            {
                Address = address,
                Token = new SecretSource(SecretKind.Token, settings.TokenFile, p.GetRequiredService<ILogger<SecretSource>>()).Read,
                Api = settings.Api,
                AnswerDated = date => clock.ObserveAnswer(SourceNames.Nightscout, date, address.Scheme == Uri.UriSchemeHttps),
            };
        });
        services.AddSingleton(p => new NightscoutSource(p.GetRequiredService<NightscoutOptions>(), time));
        if (settings.Upload)
        {
            services.AddSingleton(p => new NightscoutUpload(p.GetRequiredService<NightscoutOptions>(), time));
            services.AddWorker(p => new UploadWorker(
                p.GetRequiredService<NightscoutUpload>(), CreatePauseFile(options, p, PauseFile.UploadFileName),
                p.GetRequiredService<TrackerState>(), time,
                p.GetRequiredService<ILogger<UploadWorker>>()));
        }

        return services;
    }

    /// <summary>The file that keeps a wait of the configured site.</summary>
    public static PauseFile CreatePauseFile(TrackerOptions options, IServiceProvider services, string fileName = PauseFile.FileName) => new(
        options.StateDirectory, PersonHash.Create(SourceNames.Nightscout, options.Nightscout.Address?.AbsoluteUri ?? ""),
        services.GetRequiredService<ILogger<PauseFile>>(), fileName);
}
