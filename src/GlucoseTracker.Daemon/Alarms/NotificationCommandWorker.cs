using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Notifications;
using GlucoseTracker.Notifications.Commands;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Receives the texts that the buttons of notifications send, and answers the alarms. A text without a code of this process is ignored, so
/// write access to the topic is not enough.
/// </summary>
/// <param name="subscription">The command topic.</param>
/// <param name="isSecond">True for the topic of the escalation group.</param>
/// <param name="alarms">The alarms.</param>
/// <param name="notifier">Sends the reply when a pressed button had no effect.</param>
/// <param name="time">The clock of the waits.</param>
/// <param name="log">The log.</param>
public sealed class NotificationCommandWorker(
    NtfyCommandSubscription subscription, bool isSecond, AlarmService alarms, AlarmNotifier notifier, TimeProvider time,
        ILogger<NotificationCommandWorker> log)
    : BackgroundService
{
    /// <summary>The minimum interval of notifications about refusals: 30 s.</summary>
    private static readonly TimeSpan RefusalInterval = TimeSpan.FromSeconds(30);

    private TimeSpan? _refusedAt;

    /// <summary>Applies the answer in a text.</summary>
    public void Receive(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split(' ') is not [{ Length: > 0 and <= 100 } code,
            NotificationWriter.SnoozeWord or NotificationWriter.AcknowledgeWord] words
            || alarms.AnswerByCode(code, words[1] == NotificationWriter.AcknowledgeWord) is not { } answer)
        {
            log.CommandIgnored(subscription.Name);
            return;
        }

        if (answer is { IsCodeValid: true, Problem: null })
        {
            return;
        }

        log.CommandRefused(subscription.Name, answer.Kind, Describe(answer, ProgramTexts.English));
        if (!(time.Uptime() - _refusedAt < RefusalInterval))
        {
            _refusedAt = time.Uptime();
            notifier.SendNotAnswered(answer.Kind, Describe(answer, notifier.Texts), isSecond);
        }
    }

    private static string Describe(CodeAnswer answer, ProgramTexts texts) => answer.Problem is { } problem
        ? AnswerText.Describe(problem, answer.Kind, texts, AlarmTitles.Get(answer.Kind, texts))
        : texts.Get("button.not-valid");

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => subscription.RunAsync(Receive, stoppingToken);
}
