using System.Security.Cryptography;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LinuxDevices.Buzzer;
using GlucoseTracker.Notifications;
using GlucoseTracker.Notifications.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>Wires alarms, buzzer and notifications to the configuration.</summary>
internal static class AlarmComposition
{
    /// <summary>The characters of the code of a button: 128 bits.</summary>
    private const int CodeLength = 32;

    /// <summary>Adds them.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="options">The configuration.</param>
    /// <param name="time">The clocks.</param>
    /// <param name="runtimeDirectory">Where their state outlives a restart; null: it does not, and nothing is sent (the demo).</param>
    public static IServiceCollection AddAlarms(
        this IServiceCollection services, TrackerOptions options, TimeProvider time, string? runtimeDirectory)
    {
        var stateDirectory = runtimeDirectory is null ? null : options.StateDirectory;
        services.AddSingleton(p => new AlarmJournal(stateDirectory, p.GetRequiredService<ILogger<AlarmJournal>>()));
        services.AddSingleton(_ => new AnswerCodes(() => RandomNumberGenerator.GetHexString(CodeLength, lowercase: true)));
        services.AddSingleton(p => Sender(p, options, stateDirectory, time));
        services.AddSingleton(p => new AlarmService(
            p.GetRequiredService<AlarmNotifier>().GetRules(options.Alarms), p.GetRequiredService<TrackerState>(),
                new AlarmStateFile(runtimeDirectory, options.StateDirectory, p.GetRequiredService<ILogger<AlarmStateFile>>()),
            [p.GetRequiredService<AlarmJournal>(), p.GetRequiredService<AlarmNotifier>(), p.GetRequiredService<SensorRecords>()],
                p.GetRequiredService<IDeviceStatus>(), BootId.Current, time, p.GetRequiredService<ILogger<AlarmService>>(),
            p.GetRequiredService<AnswerCodes>()));
        services.AddSingleton(p => new AlarmTest(p.GetRequiredService<TrackerState>(), p.GetRequiredService<AlarmNotifier>(), time));
        services.AddSingleton(p => new AlarmReport(
            options, p.GetRequiredService<AlarmService>(), p.GetRequiredService<AlarmTest>(), p.GetRequiredService<AlarmNotifier>(),
            p.GetRequiredService<AlarmJournal>(), p.GetRequiredService<TrackerState>(), time, p.GetService<BuzzerWorker>(),
            p.GetServices<NtfyCommandSubscription>()));
        services.AddSingleton<IKeyActionHandler, AlarmKeyHandler>();
        services.AddWorker(
            p => new AlarmWorker(
                p.GetRequiredService<AlarmService>(), p.GetRequiredService<AlarmTest>(), p.GetRequiredService<AlarmNotifier>(),
                p.GetRequiredService<TrackerState>(),
                p.GetRequiredService<LivenessMonitor>(), time),
            WorkerRole.Essential, p => p.GetService<StartupStates>()?.Alarms ?? []);
        services.AddWorker(p => p.GetRequiredService<AlarmNotifier>(), states: p => p.GetService<StartupStates>()?.Heartbeat ?? []);
        if (stateDirectory is not null)
        {
            services.AddNotificationQueues(options.Notifications);
            services.AddCommands(options.Notifications.First.Ntfy, "", time);
            services.AddCommands(options.Notifications.Second.Ntfy, "escalation-", time);
        }

        if (options.Buzzer.Chip.Length > 0)
        {
            services.AddSingleton(p => new BuzzerWorker(
                options.Buzzer, s =>
                    GpioBuzzer.Open(s.Chip, s.Line), p.GetRequiredService<AlarmService>(), p.GetRequiredService<AlarmTest>(),
                p.GetRequiredService<TrackerState>(), time, p.GetRequiredService<ILogger<BuzzerWorker>>()));
            services.AddWorker(p => p.GetRequiredService<BuzzerWorker>());
        }

        return services;
    }

    /// <summary>A worker for each target, in the order of <see cref="AlarmNotifier.Queues"/>.</summary>
    private static void AddNotificationQueues(this IServiceCollection services, NotificationSettings settings)
    {
        string[] names = [.. GetNames(settings.First, ""), .. GetNames(settings.Second, "escalation-")];
        foreach (var (index, name) in names.Index())
        {
            services.AddWorker(
                p => new NotificationQueueWorker(p.GetRequiredService<AlarmNotifier>().Queues.ElementAt(index)),
                name: $"Notifications ({name})");
        }
    }

    /// <summary>The worker that receives what buttons send; none without a command topic.</summary>
    private static void AddCommands(this IServiceCollection services, NtfySettings? ntfy, string prefix, TimeProvider time)
    {
        if (ntfy?.CommandTopic is not { } topic)
        {
            return;
        }

        services.AddKeyedSingleton(prefix, (p, _) => new NtfyCommandSubscription(
            new NotificationHttpClient(time), ntfy.Server, topic, Token(p, ntfy.TokenFile, $"{prefix}ntfy-token"), time,
            p.GetRequiredService<ILogger<NtfyCommandSubscription>>()));
        services.AddSingleton(p => p.GetRequiredKeyedService<NtfyCommandSubscription>(prefix));
        services.AddWorker(
            p => new NotificationCommandWorker(
                p.GetRequiredKeyedService<NtfyCommandSubscription>(prefix), prefix.Length > 0, p.GetRequiredService<AlarmService>(),
                p.GetRequiredService<AlarmNotifier>(), time,
                p.GetRequiredService<ILogger<NotificationCommandWorker>>()),
            name: $"Commands ({prefix}ntfy)");
    }

    private static IEnumerable<string> GetNames(TargetSettings settings, string prefix) =>
        [.. settings.Ntfy is null ? [] : (string[])[$"{prefix}ntfy"], .. settings.Webhook is null ? [] : (string[])[$"{prefix}webhook"]];

    private static AlarmNotifier Sender(IServiceProvider services, TrackerOptions options, string? stateDirectory, TimeProvider time)
    {
        var (notifications, sends) = (options.Notifications, stateDirectory is not null);
        var http = new NotificationHttpClient(time);
        return new AlarmNotifier(
            notifications, options.Unit, sends ? CreateQueues(services, notifications.First, "", http, time) : [],
            sends ? CreateQueues(services, notifications.Second, "escalation-", http, time) : [],
            services.GetRequiredService<IDeviceStatus>(), new HeartbeatFile(stateDirectory), time, options.Alarms,
                services.GetRequiredService<AnswerCodes>());
    }

    private static List<NotificationDispatcher> CreateQueues(
        IServiceProvider services, TargetSettings settings, string prefix, NotificationHttpClient http, TimeProvider time)
    {
        var targets = new List<INotificationTarget>();
        if (settings.Ntfy is { } ntfy)
        {
            targets.Add(new NtfyTarget(
                http, ntfy.Server, ntfy.Topic, Token(services, ntfy.TokenFile, $"{prefix}ntfy-token"), ntfy.Tags, ntfy.CommandTopic));
        }

        if (settings.Webhook is { } webhook)
        {
            targets.Add(new WebhookTarget(http, webhook.Address, Token(services, webhook.TokenFile, $"{prefix}webhook-token")));
        }

        return [.. targets.Select(
            target => new NotificationDispatcher(target, time, services.GetRequiredService<ILogger<NotificationDispatcher>>()))];
    }

    private static Func<Secret?> Token(IServiceProvider services, string file, string credential) =>
        new SecretSource(SecretKind.Token, file, services.GetRequiredService<ILogger<SecretSource>>(), credential).Read;
}
