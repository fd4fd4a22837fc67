using System.Threading.Channels;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Screens.State;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>Asks the source when the schedule says so, or when a key does, one request at a time, and writes what came into the state.</summary>
public sealed class PollWorker : BackgroundService
{
    /// <summary>At midnight the last night's beginning is 26 hours back; 27 when the clock was put back in between.</summary>
    internal static readonly TimeSpan Retention = TimeSpan.FromHours(27);

    /// <summary>A poll is a handful of requests, each with a limit of its own; beyond this it hangs.</summary>
    private static readonly TimeSpan MaxPollDuration = TimeSpan.FromMinutes(5);

    private readonly IReadingSource _source;
    private readonly TrackerState _state;
    private readonly PollSchedule _schedule;
    private readonly LastRequestFile _lastRequest;
    private readonly LivenessMonitor _progress;
    private readonly ClockTrustMonitor _clock;
    private readonly PollStanding _standing;
    private readonly TimeProvider _time;
    private readonly ILogger<PollWorker> _log;
    private readonly Channel<bool> _keys = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _gate = new();
    private TimeSpan? _historyAt;
    private TimeSpan? _historyFailedAt;
    private bool _inFlight;
    private bool _feedbackDue;

    /// <summary>Creates it.</summary>
    public PollWorker(
        IReadingSource source, TrackerState state, PollOptions options, LastRequestFile lastRequest, LivenessMonitor progress,
        ClockTrustMonitor clock, IDeviceStatus facts, Func<double> random, TimeProvider time, ILogger<PollWorker> log)
    {
        (_source, _state, _lastRequest, _progress, _clock, _time, _log) = (source, state, lastRequest, progress, clock, time, log);
        _standing = new PollStanding(state, clock, facts, time, log);
        _schedule = new PollSchedule(options, time.Uptime(), lastRequest.GetElapsed(), random);
    }

    /// <summary>A key was pressed: ask now. A request that is already under way answers it. The answer appears in the state.</summary>
    public void PollNow()
    {
        lock (_gate)
        {
            if (!_inFlight)
            {
                _keys.Writer.TryWrite(true);
                return;
            }

            _feedbackDue = true;
        }

        ShowPolling();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = _schedule.NextAt;
            _progress.Heartbeat(nameof(PollWorker), next - _time.Uptime() + MaxPollDuration);

            // The wait stands before it is told: who sees the instant may move the clock.
            var wait = WaitAsync(next, stoppingToken);
            _state.Update(s => s with { Poll = s.Poll with { NextAt = next, IsWaiting = true } });
            var waking = await wait.ConfigureAwait(false);
            _state.Update(s => s with { Poll = s.Poll with { IsWaiting = false } });
            switch (waking)
            {
                case WakeReason.Due:
                    await PollAsync(byKey: false, stoppingToken).ConfigureAwait(false);
                    break;
                case WakeReason.Network:
                    _schedule.NetworkReturned(_time.Uptime());
                    break;
                default:
                    await HandleRefreshKeyAsync(stoppingToken).ConfigureAwait(false);
                    break;
            }
        }
    }

    private async Task HandleRefreshKeyAsync(CancellationToken cancellationToken)
    {
        var request = _schedule.RequestByKey(_time.Uptime());
        if (request.Now)
        {
            await PollAsync(byKey: true, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            _state.ShowKeyFeedback(_time, new KeyFeedback(KeyFeedbackKind.PolledRecently, (int)(request.LastAskedAgo ?? TimeSpan.Zero).TotalSeconds));
        }
    }

    private enum WakeReason
    {
        Due,
        Key,
        Network,
    }

    /// <summary>Waits for the instant, a key, or the network's return; says what came first.</summary>
    private async Task<WakeReason> WaitAsync(TimeSpan instant, CancellationToken cancellationToken)
    {
        var wait = instant - _time.Uptime();
        if (wait <= TimeSpan.Zero)
        {
            return _keys.Reader.TryRead(out _) ? WakeReason.Key : WakeReason.Due;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var key = _keys.Reader.WaitToReadAsync(either.Token).AsTask();
        var due = Task.Delay(wait, _time, either.Token);
        var clock = _standing.FollowClockAsync(either.Token);
        var network = _standing.NetworkReturnsAsync(either.Token);
        var credentials = CredentialMonitor.WaitForNewCredentialsAsync(_source, _time, either.Token);
        var first = await Task.WhenAny(key, due, network, credentials).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(clock, network, credentials).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return first == network ? WakeReason.Network : first == key && _keys.Reader.TryRead(out _) ? WakeReason.Key : WakeReason.Due;
    }

    private async Task PollAsync(bool byKey, CancellationToken cancellationToken)
    {
        Begin(byKey);
        KeyFeedbackKind outcome;
        try
        {
            var before = _standing.Current.Newest?.MeasuredAt ?? DateTimeOffset.MinValue;
            var answer = await _source.FetchCurrentAsync(cancellationToken).ConfigureAwait(false);
            await TakeAsync(answer, cancellationToken).ConfigureAwait(false);
            outcome = _standing.Current.Newest?.MeasuredAt > before ? KeyFeedbackKind.NewValue : KeyFeedbackKind.NothingNewer;
        }
        catch (SourceException e)
        {
            Fail(e);
            outcome = KeyFeedbackKind.NoResponse;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The supervisor tells of it and starts this worker again. Until then the panel must not look as if all were well.
            End(KeyFeedbackKind.NoResponse);
            Fail(new SourceException(ConnectionCause.AnswerNotUnderstood, "Something unexpected failed while the answer was read."));
            throw;
        }

        End(outcome);
    }

    private void Begin(bool byKey)
    {
        lock (_gate)
        {
            (_inFlight, _feedbackDue) = (true, byKey);
        }

        var now = _time.Uptime();
        _schedule.Started(now);
        _lastRequest.Write(now);
        _state.Update(s => s with { Intake = s.Intake.BeginPoll() });
        if (byKey)
        {
            ShowPolling();
        }
    }

    private void End(KeyFeedbackKind outcome)
    {
        bool answerKey;
        lock (_gate)
        {
            answerKey = _feedbackDue;
            (_inFlight, _feedbackDue) = (false, false);
        }

        var (utc, uptime) = (_time.GetUtcNow(), _time.Uptime());
        _state.Update(s => s with
        {
            Poll = s.Poll with { IsRequestedByKey = false, LastPollAt = utc, HasPolled = true },
            KeyFeedback = answerKey ? new KeyFeedbackState(new KeyFeedback(outcome), uptime) : s.KeyFeedback,
        });
    }

    private void ShowPolling()
    {
        var now = _time.Uptime();
        _state.Update(s => s with { Poll = s.Poll with { IsRequestedByKey = true, RequestedAt = now }, KeyFeedback = null });
    }

    private async Task TakeAsync(FetchResult answer, CancellationToken cancellationToken)
    {
        IReadOnlyList<SourcedResult> answers = [new(_source.Name, answer with { Others = [] }), .. answer.Others];
        _standing.Answered(answers);
        _schedule.Succeeded(_time.Uptime(), _standing.Current.Age?.Youngest);
        if (IsHistoryDue())
        {
            await FetchHistoryAsync(answers, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Of a source whose newest reading is ahead no history is fetched: the same wrong clock may have stamped it.</summary>
    private bool IsHistoryDue()
    {
        var (clock, at) = (_clock.Current, _time.ReadClocks());
        var now = clock.Now(at)?.Instant ?? at.Wall;
        return !clock.IsSuspected(_source.Name)
            && HistoryPlan.IsDue(_state.Current.Series, now, now - (at.Uptime - _historyAt), at.Uptime - _historyFailedAt);
    }

    /// <summary>History is a second wish: that it fails does not spoil a good answer, unless the service asks for a pause.</summary>
    private async Task FetchHistoryAsync(IReadOnlyList<SourcedResult> answers, CancellationToken cancellationToken)
    {
        try
        {
            var history = await _source.FetchHistoryAsync(cancellationToken).ConfigureAwait(false);
            (_historyAt, _historyFailedAt) = (_time.Uptime(), null);
            _standing.TookHistory(_source.Name, history, answers);
            _log.HistoryFetched(history.Count);
        }
        catch (SourceException e) when (e.Retry != RetryPolicy.ServerDirected)
        {
            _historyFailedAt = _time.Uptime();
            _log.HistoryFetchFailed(e.Cause, (int)HistoryPlan.RetryAfter.TotalMinutes);
        }
    }

    private void Fail(SourceException e)
    {
        var cause = _standing.Failed(_source.Name, e);
        _schedule.Failed(_time.Uptime(), e.Retry, e.Retry == e.Cause.Retry() ? e.Facts.Wait : null);
        if (e.Facts.Source is null && cause is (ConnectionCause.NotSetUp or ConnectionCause.WrongPassword or ConnectionCause.SignInWaiting))
        {
            // Nothing was sent but a sign-in, whose own budget outlives a restart: the restart with a new password may ask at once.
            _lastRequest.Delete();
        }
    }
}
