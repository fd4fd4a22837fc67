using System.Threading.Channels;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Screens.State;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>
/// Polls the source when the schedule or a key requires it, one request at a time, and publishes the state that <see cref="PollReducer"/>
/// computes from the result.
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
    private readonly Channel<bool> _keys = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

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
        _wait = new PollWait(source, state, clock, device, _keys.Reader, () => Publish(_state.Current.Poll.LastResult!), time);
    }

    /// <summary>Polls now, for a key. A poll that is in flight answers the key. The feedback appears in the state.</summary>
    public void PollNow()
    {
        var now = _time.Uptime();
        if (!_state.Update(s => PollReducer.RequestFeedback(s, now)).Poll.IsInFlight)
        {
            _keys.Writer.TryWrite(true);
        }
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
        try
        {
            if (Receive(await FetchAsync(cancellationToken).ConfigureAwait(false)).Poll.IsHistoryDue)
            {
                Publish(await FetchHistoryAsync(cancellationToken).ConfigureAwait(false));
            }
        }
        catch (SourceException e)
        {
            Publish(Fail(e));
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The supervisor logs the exception and restarts this worker. Until then the panel must not look as if all were well.
            Publish(Fail(new SourceException(
                ConnectionCause.AnswerNotUnderstood, "Something unexpected failed while the answer was read.")));
            throw;
        }
    }

    private void Begin(bool byKey)
    {
        var (clock, now) = (_clock.Current, _time.ReadClocks());
        _state.Update(s => PollReducer.Begin(s, byKey, clock, now));
        _schedule.RecordRequest(now.Uptime);
        _lastRequest.Write(now.Uptime);
    }

    private async Task<ReadingsFetched> FetchAsync(CancellationToken cancellationToken)
    {
        var answer = await _source.FetchCurrentAsync(cancellationToken).ConfigureAwait(false);
        return new([new(_source.Name, answer with { Others = [] }), .. answer.Others]);
    }

    /// <summary>Fetches the readings of the last hours. Only a pause that the service requests makes the poll fail.</summary>
    /// <exception cref="SourceException">The service requested a pause.</exception>
    private async Task<PollResult> FetchHistoryAsync(CancellationToken cancellationToken)
    {
        try
        {
            var readings = await _source.FetchHistoryAsync(cancellationToken).ConfigureAwait(false);
            _log.HistoryFetched(readings.Count);
            return new HistoryFetched(_source.Name, readings);
        }
        catch (SourceException e) when (e.Retry != RetryPolicy.ServerDirected)
        {
            _log.HistoryFetchFailed(e.Cause, (int)HistoryPlan.RetryAfter.TotalMinutes);
            return new HistoryFailed(_source.Name);
        }
    }

    /// <summary>Publishes the readings, which do not wait for the history, and schedules the next poll.</summary>
    private TrackerSnapshot Receive(ReadingsFetched fetched)
    {
        _clock.ObservePages(fetched.Answers, PollReducer.GetIntake(_state.Current, fetched));
        var (clock, now) = (_clock.Current, _time.ReadClocks());
        var next = Publish(fetched, clock, now);
        _schedule.RecordSuccess(now.Uptime, CurrentReadings.From(next.Sources, clock, now).Age?.Youngest);
        return next;
    }

    private void Publish(PollResult result) => Publish(result, _clock.Current, _time.ReadClocks());

    /// <summary>Publishes the state after a result in one step, and logs a changed cause.</summary>
    private TrackerSnapshot Publish(PollResult result, ClockKnowledge clock, ClockReading now)
    {
        var before = _state.Current.Cause;
        var next = _state.Update(s => PollReducer.Apply(s, result, clock, now));
        _log.LogChange(before, next);
        return next;
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
}
