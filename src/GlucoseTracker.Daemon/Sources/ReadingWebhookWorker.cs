using System.Text.Json;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Notifications;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>
/// Posts each new reading to a webhook, in the order of measurement. Only current readings wait: at most the newest 12, none older than an
/// hour, and none without a known age. A failed request is retried with growing waits and does not affect other workers.
/// </summary>
/// <param name="target">The webhook.</param>
/// <param name="documents">Creates the JSON document.</param>
/// <param name="sent">The time of the last accepted reading, across restarts.</param>
/// <param name="state">The shared state.</param>
/// <param name="device">The clock of the device.</param>
/// <param name="time">The clocks.</param>
/// <param name="log">Logs a failure once, without values.</param>
public sealed class ReadingWebhookWorker(
    JsonTarget target, ReadingDocumentFactory documents, SentReadingFile sent, TrackerState state, IDeviceStatus device,
    TimeProvider time, ILogger<ReadingWebhookWorker> log) : BackgroundService
{
    private const int MaxWaiting = 12;

    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(1);

    /// <summary>The interval of checking whether readings have got a known age without a change of the state: 1 minute.</summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMinutes(1);

    private readonly FailureGate<string> _failures = new();
    private volatile DeliveryStatus _report = new(target.Name, null, null, 0);
    private volatile Task<CatalogueText?>? _test;
    private DateTimeOffset? _sentUntil;
    private int _failuresInRow;
    private CancellationToken _stopping;

    /// <summary>The state of the delivery.</summary>
    public DeliveryStatus Report => _report;

    /// <summary>The result of the last test.</summary>
    public WebhookTestDocument GetTest(ProgramTexts texts) => _test is { IsCompletedSuccessfully: true } done
        ? new(true, target.Name, done.Result?.Describe(texts))
        : new(false, target.Name, null);

    /// <summary>
    /// Starts posting the newest reading, marked as a test; see <see cref="GetTest"/>. The stop of the worker cancels the test.
    /// </summary>
    public void StartTest() => _test = SendTestAsync();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _stopping = stoppingToken;
        _sentUntil = sent.Read();
        while (!stoppingToken.IsCancellationRequested)
        {
            var change = state.NextChange();
            if (GetNext() is { } next)
            {
                await SendAsync(next.Current, next.Reading, stoppingToken).ConfigureAwait(false);
                continue;
            }

            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(change, Task.Delay(CheckInterval, time, either.Token)).ConfigureAwait(false);
            await either.CancelAsync().ConfigureAwait(false);
        }
    }

    private CurrentReadings GetCurrent() => state.Current.GetCurrent(device.Clock, time.ReadClocks());

    /// <summary>The oldest reading that has to be sent; null when there is none.</summary>
    private (CurrentReadings Current, Reading Reading)? GetNext()
    {
        if (GetCurrent() is not { Age: { } age, Newest: { } newest } current)
        {
            return null;
        }

        // Before the first request, and after a clock that was far ahead, only the newest reading is sent, even when the history arrives
        // later.
        if (!(_sentUntil - newest.MeasuredAt < MaxAge))
        {
            _sentUntil = newest.MeasuredAt - TimeSpan.FromTicks(1);
        }

        var next = current.Series.Skip(Math.Max(0, current.Series.Count - MaxWaiting)).FirstOrDefault(
            r => r.MeasuredAt > _sentUntil && age.Oldest + (newest.MeasuredAt - r.MeasuredAt) <= MaxAge);
        return next is null ? null : (current, next);
    }

    private async Task SendAsync(CurrentReadings current, Reading reading, CancellationToken cancellationToken)
    {
        try
        {
            await PostAsync(documents.Create(current, reading, isTest: false), cancellationToken).ConfigureAwait(false);
        }
        catch (NotificationException e)
        {
            _report = _report with { Trouble = e.Trouble };
            if (_failures.Fail(e.Message))
            {
                log.WebhookFailed(target.Name, e.Message);
            }

            await Task.Delay(RetryPlan.GetWait(++_failuresInRow, e), time, cancellationToken).ConfigureAwait(false);
            return;
        }

        _sentUntil = reading.MeasuredAt;
        _failuresInRow = 0;
        sent.Write(reading.MeasuredAt);
        _report = _report with { ArrivedAt = time.GetUtcNow(), Trouble = null };
        if (_failures.Succeed())
        {
            log.WebhookRecovered(target.Name);
        }
    }

    private Task PostAsync(ReadingDocument document, CancellationToken cancellationToken) =>
        target.PostAsync(JsonSerializer.SerializeToUtf8Bytes(document, ControlJson.Compact.ReadingDocument), cancellationToken);

    /// <summary>Sends the test. Returns the reason why it was not accepted; null when it was.</summary>
    private async Task<CatalogueText?> SendTestAsync()
    {
        var current = GetCurrent();
        try
        {
            await PostAsync(
                documents.Create(current, current.Age is null ? null : current.Newest, isTest: true), _stopping).ConfigureAwait(false);
            return null;
        }
        catch (NotificationException e)
        {
            return e.Trouble;
        }
    }
}
