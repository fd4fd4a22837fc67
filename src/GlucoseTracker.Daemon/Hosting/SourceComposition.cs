using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.Nightscout;
using GlucoseTracker.Nightscout.Phone;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>Wires the phone, and the sources that the configuration names into the one that is polled.</summary>
public static class SourceComposition
{
    /// <summary>Adds the source that is polled. The sources themselves are there already; what is added later counts.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services, TrackerOptions options, TimeProvider time)
    {
        if (options.Phone.Address is { } address)
        {
            services.AddSingleton(p => new PhoneSource(new PhoneOptions
            {
                Address = address,
                Secret = PhoneSecret(options.Phone, p.GetRequiredService<ILogger<SecretSource>>()).Read,
            }, time));
        }

        services.AddSingleton<IReadingSource>(p => options.Sources.Count == 1
            ? GetSource(p, options.Sources[0], options, time)
            : new SourceChain(
                [.. options.Sources.Select(
                    kind => new ChainedSource(GetSource(p, kind, options, time), CreateSchedule(kind, options, time), time))],
                options.NextSourceAfter, time, p.GetRequiredService<ILogger<SourceChain>>()));
        return services;
    }

    /// <summary>The secret of the phone's app, as it stands in its file now.</summary>
    public static SecretSource PhoneSecret(PhoneSettings settings, ILogger<SecretSource> log) =>
        new(SecretKind.Password, settings.SecretFile, log, SecretValidator.PhoneCredential);

    private static IReadingSource GetSource(IServiceProvider services, SourceKind kind, TrackerOptions options, TimeProvider time) =>
        kind switch
        {
            SourceKind.LibreLinkUp => services.GetRequiredService<LibreLinkUpSource>(),
            SourceKind.Phone => services.GetRequiredService<PhoneSource>(),
            SourceKind.Nightscout => new PausedSource(
                services.GetRequiredService<NightscoutSource>(), NightscoutComposition.CreatePauseFile(options, services), time),
        };

    /// <summary>Without jitter for what belongs to the user: a try is then due whenever the poll after it is.</summary>
    private static PollSchedule CreateSchedule(SourceKind kind, TrackerOptions options, TimeProvider time) =>
        new(new PollOptions(options.LibreLinkUp.PollInterval), time.Uptime(), null, kind == SourceKind.LibreLinkUp
            ? new Random().NextDouble
            : static () => 0);
}
