using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Nightscout.Phone;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>Wires the history to the configuration.</summary>
public static class HistoryComposition
{
    /// <summary>Adds the worker that keeps the readings. It comes before all others: the first picture wants what it brings back.</summary>
    public static IServiceCollection AddHistory(this IServiceCollection services, TrackerOptions options, TimeProvider time) =>
        services.AddSingleton<HistoryFlush>().AddWorker(
            p => new HistoryWorker(
                options, SettingsMark(options), p.GetRequiredService<TrackerState>(), p.GetRequiredService<ClockTrustMonitor>(), time,
                p.GetRequiredService<ILogger<HistoryWorker>>(), p.GetRequiredService<SensorRecords>(),
                p.GetRequiredService<HistoryFlush>()),
            states: p => p.GetService<StartupStates>()?.History ?? []);

    /// <summary>Whom the owner follows, as far as the settings say it. Other settings may mean another person.</summary>
    public static string SettingsMark(TrackerOptions options) => options.Sources.Contains(SourceKind.LibreLinkUp)
        ? GetMark(EffectiveAccount.Create(options.LibreLinkUp, new LoginFiles(options.StateDirectory).Account.Load()))
        : options.Sources[0] == SourceKind.Phone ? PhoneSource.GetPerson(options.Phone.Address!)
        : PersonHash.Create(SourceNames.Nightscout, options.Nightscout.Address!.AbsoluteUri);

    private static string GetMark(EffectiveAccount account) => PersonHash.Create(account.Email.ToLowerInvariant(), account.Patient);
}
