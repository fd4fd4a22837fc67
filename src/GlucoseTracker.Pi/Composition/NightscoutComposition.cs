using GlucoseTracker.Domain;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.Nightscout;
using GlucoseTracker.Pi.Clock;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.Sources;
using GlucoseTracker.Pi.State;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Composition;

/// <summary>Wires a Nightscout site: as the only source, as the one that fills in, and as a place to upload to.</summary>
internal static class NightscoutComposition
{
    /// <summary>Adds what is configured. The LibreLinkUp source is there already; what is added later counts.</summary>
    public static IServiceCollection AddNightscout(this IServiceCollection services, TrackerOptions options, TimeProvider time)
    {
        var settings = options.Nightscout;
        if (settings.Address is not { } address)
        {
            return services;
        }

        services.AddSingleton(p => new TokenFile(settings.TokenFile, p.GetRequiredService<ILogger<TokenFile>>()));
        services.AddSingleton(p =>
        {
            var clock = p.GetRequiredService<ClockWatch>();
            return new NightscoutOptions
            {
                Address = address,
                Token = p.GetRequiredService<TokenFile>().Read,
                Api = settings.Api,
                AnswerDated = date => clock.ObserveAnswer(SourceNames.Nightscout, date, address.Scheme == Uri.UriSchemeHttps),
            };
        });
        services.AddSingleton(p => new NightscoutSource(p.GetRequiredService<NightscoutOptions>(), time));
        if (options.Source == SourceKind.Nightscout)
        {
            services.AddSingleton<IReadingSource>(p => p.GetRequiredService<NightscoutSource>());
            return services;
        }

        if (settings.Fallback)
        {
            services.AddSingleton<LibreLinkUpSource>();
            services.AddSingleton<IReadingSource>(p => new FallbackSource(
                p.GetRequiredService<LibreLinkUpSource>(), p.GetRequiredService<NightscoutSource>(), settings.FallbackAfter,
                new PollSchedule(new PollOptions(options.LibreLinkUp.PollInterval), time.Uptime(), null, new Random().NextDouble), time,
                p.GetRequiredService<ILogger<FallbackSource>>()));
        }

        if (settings.Upload)
        {
            services.AddSingleton(p => new NightscoutUpload(p.GetRequiredService<NightscoutOptions>(), time));
            services.AddWorker(p => new UploadWorker(
                p.GetRequiredService<NightscoutUpload>(), p.GetRequiredService<TrackerState>(), time, p.GetRequiredService<ILogger<UploadWorker>>()));
        }

        return services;
    }
}
