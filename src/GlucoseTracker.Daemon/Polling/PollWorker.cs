using System.Threading.Channels;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Screens.State;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>
/// Polls the source when the schedule or a key requires it, one request at a time, and publishes what <see cref="PollReducer"/> makes of
/// the result.
/// </summary>
public sealed class PollWorker : BackgroundService
{
    /// <summary>A poll consists of a few requests with a timeout each; after 5 minutes the worker counts as stalled.</summary>
    private static readonly TimeSpan MaxPollDuration = TimeSpan.FromMinutes(5);

    private readonly IReadingSource _source;
    private readonly TrackerState _state;
    private readonly PollSchedule _schedule;
    private readonly LastRequestFile _lastRequest;
    private readonly LivenessMonitor _liveness;
    private readonly ClockTrustMonitor _clock;
    private readonly IDeviceStatus _device;
    private readonly TimeProvider _time;
    private readonly ILogger<PollWorker> _log;
    private readonly PollWait _wait;
    private readonly HistoryRequest _history;
    private readonly Channel<bool> _keys = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _gate = new();
    private bool _inFlight;
    private bool _feedbackDue;

    /// <summary>Creates the worker and its schedule. The first poll keeps the interval to the last request of an earlier process.</summary>
    public PollWorker(
        IReadingSource source, TrackerState state, PollOptions options, LastRequestFile lastRequest, LivenessMonitor liveness,
        ClockTrustMonitor clock, IDeviceStatus device, Func<double> random, TimeProvider time, ILogger<PollWorker> log)
    {
        _source = source;
        _state = state;
        _lastRequest = lastRequest;
        _liveness = liveness;
        _clock = clock;
        _device = device;
        _time = time;
        _log = log;
        _schedule = new PollSchedule(options, time.Uptime(), lastRequest.GetElapsed(), random);
        _history = new HistoryRequest(source, time, log);
        _wait = new PollWait(source, state, clock, device, _keys.Reader, ApplyAgain, time);
    }

    private CurrentReadings Current => _state.Current.GetCurrent(_clock.Current, _time.ReadClocks());

    /// <summary>Polls now, for a key. A request that is under way answers the key. The feedback appears in the state.</summary>
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

        var now = _time.Uptime();
        _state.Update(s => ShowPolling(s, now));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = _schedule.NextAt;
            _liveness.Heartbeat(nameof(PollWorker), next - _time.Uptime() + MaxPollDuration);

            // The wait begins before the instant is published, because a test that reads the instant may move the clock.
            var wait = _wait.WaitAsync(next, stoppingToken);
            _state.Update(s => s with { Poll = s.Poll with { NextAt = next, IsWaiting = true } });
            switch (await wait.ConfigureAwait(false))
            {
                case WakeReason.Due:
                    await PollAsync(byKey: false, stoppingToken).ConfigureAwait(false);
                    break;
                case WakeReason.Network:
                    _schedule.RecordNetworkReturn(_time.Uptime());
                    break;
                case WakeReason.Key:
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
            return;
        }

        var feedback = new KeyFeedbackState(
            new KeyFeedback(KeyFeedbackKind.PolledRecently, (int)(request.LastAskedAgo ?? TimeSpan.Zero).TotalSeconds), _time.Uptime());
        _state.Update(s => s with { Poll = s.Poll with { IsWaiting = false }, KeyFeedback = feedback });
    }

    private async Task PollAsync(bool byKey, CancellationToken cancellationToken)
    {
        Begin(byKey);
        PollResult result;
        var newest = Current.Newest?.MeasuredAt ?? DateTimeOffset.MinValue;
        try
        {
            var answer = await _source.FetchCurrentAsync(cancellationToken).ConfigureAwait(false);
            result = await ReceiveAsync(
                new([new(_source.Name, answer with { Others = [] }), .. answer.Others]), cancellationToken).ConfigureAwait(false);
        }
        catch (SourceException e)
        {
            result = Fail(e);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The supervisor logs the exception and restarts this worker. Until then the panel must not look as if all were well.
            End(
                Fail(new SourceException(ConnectionCause.AnswerNotUnderstood, "Something unexpected failed while the answer was read.")),
                newest);
            throw;
        }

        End(result, newest);
    }

    private void Begin(bool byKey)
    {
        lock (_gate)
        {
            _inFlight = true;
            _feedbackDue = byKey;
        }

        var now = _time.Uptime();
        _state.Update(s =>
        {
            var started = s with { Intake = s.Intake.BeginPoll(), Poll = s.Poll with { IsWaiting = false } };
            return byKey ? ShowPolling(started, now) : started;
        });
        _schedule.RecordRequest(now);
        _lastRequest.Write(now);
    }

    /// <summary>Publishes the result of a poll, what it means, and the feedback for a key, in one step.</summary>
    private void End(PollResult result, DateTimeOffset newestBefore)
    {
        bool feedbackDue;
        lock (_gate)
        {
            feedbackDue = _feedbackDue;
            _inFlight = false;
            _feedbackDue = false;
        }

        var (clock, now, before) = (_clock.Current, _time.ReadClocks(), _state.Current.Cause);
        _state.Update(s =>
        {
            var next = PollReducer.Apply(s, result, clock, now);
            return next with
            {
                Poll = next.Poll with { IsRequestedByKey = false, LastPollAt = now.Wall, HasPolled = true },
                KeyFeedback = feedbackDue ? new KeyFeedbackState(new KeyFeedback(GetFeedback(next)), now.Uptime) : next.KeyFeedback,
            };
        });
        _log.LogChange(before, _state.Current);

        KeyFeedbackKind GetFeedback(TrackerSnapshot next) =>
            result is FetchFailed ? KeyFeedbackKind.NoResponse
            : CurrentReadings.From(next.Sources, clock, now).Newest?.MeasuredAt > newestBefore ? KeyFeedbackKind.NewValue
            : KeyFeedbackKind.NothingNewer;
    }

    /// <summary>
    /// Schedules the next poll and fetches the history when it is due. Then the readings are published first: they do not wait for the
    /// history.
    /// </summary>
    private async Task<PollResult> ReceiveAsync(ReadingsFetched fetched, CancellationToken cancellationToken)
    {
        _clock.ObservePages(fetched.Answers, PollReducer.GetIntake(_state.Current, fetched));
        var (clock, now) = (_clock.Current, _time.ReadClocks());
        var next = PollReducer.Apply(_state.Current, fetched, clock, now);
        _schedule.RecordSuccess(now.Uptime, CurrentReadings.From(next.Sources, clock, now).Age?.Youngest);
        if (!_history.IsDue(next, clock, now))
        {
            return fetched;
        }

        var before = _state.Current.Cause;
        _state.Update(s => PollReducer.Apply(s, fetched, clock, now));
        _log.LogChange(before, _state.Current);
        return await _history.FetchAsync(cancellationToken).ConfigureAwait(false) ?? (PollResult)fetched;
    }

    /// <summary>The clock became trusted after the last poll: what its result means may have changed.</summary>
    private void ApplyAgain()
    {
        var (clock, now, before) = (_clock.Current, _time.ReadClocks(), _state.Current.Cause);
        _state.Update(s => PollReducer.Apply(s, s.Poll.LastResult!, clock, now));
        _log.LogChange(before, _state.Current);
    }

    private FetchFailed Fail(SourceException e)
    {
        var now = _time.Uptime();
        _schedule.RecordFailure(now, e.Retry, e.Retry == e.Cause.Retry() ? e.Details.Wait : null);
        if (e.Details.Source is null
            && e.Cause is (ConnectionCause.NotSetUp or ConnectionCause.WrongPassword or ConnectionCause.SignInWaiting))
        {
            // Only a sign-in was sent, and its own limit outlives a restart: after a restart with a new password the worker may poll at
            // once.
            _lastRequest.Delete();
        }

        // A phone in the own network is reached without a default route.
        return new FetchFailed(_source.Name, e, now, _device.HasNetwork || e.Details.Source == SourceNames.Phone);
    }

    private static TrackerSnapshot ShowPolling(TrackerSnapshot state, TimeSpan now) =>
        state with { Poll = state.Poll with { IsRequestedByKey = true, RequestedAt = now }, KeyFeedback = null };
}
