using System.Threading.Channels;
using GlucoseTracker.Domain;
using GlucoseTracker.Pi.Clock;
using GlucoseTracker.Pi.State;
using GlucoseTracker.Screens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Workers;

/// <summary>Asks the source when the schedule says so, or when a key does, one request at a time, and writes what came into the state.</summary>
public sealed class PollWorker : BackgroundService
{
    /// <summary>At midnight the last night's beginning is 26 hours back; 27 when the clock was put back in between.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromHours(27);

    /// <summary>A poll is a handful of requests, each with a limit of its own; beyond this it hangs.</summary>
    private static readonly TimeSpan LongestPoll = TimeSpan.FromMinutes(5);

    private readonly IReadingSource _source;
    private readonly TrackerState _state;
    private readonly PollSchedule _schedule;
    private readonly LastRequestFile _lastRequest;
    private readonly LoopProgress _progress;
    private readonly ClockWatch _clock;
    private readonly IDeviceFacts _facts;
    private readonly TimeProvider _time;
    private readonly ILogger<PollWorker> _log;
    private readonly Channel<bool> _keys = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _gate = new();
    private DateTimeOffset? _lastHistory;
    private bool _inFlight;
    private bool _answerKey;

    /// <summary>Creates it.</summary>
    public PollWorker(
        IReadingSource source, TrackerState state, PollOptions options, LastRequestFile lastRequest, LoopProgress progress,
        ClockWatch clock, IDeviceFacts facts, Func<double> random, TimeProvider time, ILogger<PollWorker> log)
    {
        (_source, _state, _lastRequest, _progress, _clock, _facts, _time, _log) = (source, state, lastRequest, progress, clock, facts, time, log);
        _schedule = new PollSchedule(options, time.Uptime(), lastRequest.ReadAgo(), random);
    }

    /// <summary>A key was pressed: ask now. A request that is already under way answers it. The answer appears in the state.</summary>
    public void AskNow()
    {
        lock (_gate)
        {
            if (!_inFlight)
            {
                _keys.Writer.TryWrite(true);
                return;
            }

            _answerKey = true;
        }

        ShowAsking();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = _schedule.NextAt;
            _progress.BackWithin(nameof(PollWorker), next - _time.Uptime() + LongestPoll);

            // The wait stands before it is told: who sees the instant may move the clock.
            var wait = KeyBeforeAsync(next, stoppingToken);
            _state.Update(s => s with { Poll = s.Poll with { NextAt = next } });
            var byKey = await wait.ConfigureAwait(false);
            if (!byKey)
            {
                await PollAsync(byKey: false, stoppingToken).ConfigureAwait(false);
                continue;
            }

            var now = _time.Uptime();
            var request = _schedule.AskByKey(now);
            if (request.Now)
            {
                await PollAsync(byKey: true, stoppingToken).ConfigureAwait(false);
            }
            else
            {
                Say(new KeyAnswer(KeyAnswerKind.AskedAgo, (int)(request.LastAskedAgo ?? TimeSpan.Zero).TotalSeconds));
            }
        }
    }

    /// <summary>Waits for the instant; true when a key came first.</summary>
    private async Task<bool> KeyBeforeAsync(TimeSpan instant, CancellationToken cancellationToken)
    {
        var wait = instant - _time.Uptime();
        if (wait <= TimeSpan.Zero)
        {
            return _keys.Reader.TryRead(out _);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var key = _keys.Reader.WaitToReadAsync(either.Token).AsTask();
        var due = Task.Delay(wait, _time, either.Token);
        var first = await Task.WhenAny(key, due).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return first == key && _keys.Reader.TryRead(out _);
    }

    private async Task PollAsync(bool byKey, CancellationToken cancellationToken)
    {
        Begin(byKey);
        KeyAnswerKind outcome;
        try
        {
            var before = _state.Current.Series.Newest?.MeasuredAt ?? DateTimeOffset.MinValue;
            var answer = await _source.FetchCurrentAsync(cancellationToken).ConfigureAwait(false);
            await TakeAsync(answer, cancellationToken).ConfigureAwait(false);
            outcome = _state.Current.Series.Newest?.MeasuredAt > before ? KeyAnswerKind.NewValue : KeyAnswerKind.NothingNewer;
        }
        catch (SourceException e)
        {
            Fail(e);
            outcome = KeyAnswerKind.NoAnswer;
        }

        End(outcome);
    }

    private void Begin(bool byKey)
    {
        lock (_gate)
        {
            (_inFlight, _answerKey) = (true, byKey);
        }

        var now = _time.Uptime();
        _schedule.Started(now);
        _lastRequest.Write(now);
        if (byKey)
        {
            ShowAsking();
        }
    }

    private void End(KeyAnswerKind outcome)
    {
        bool answerKey;
        lock (_gate)
        {
            answerKey = _answerKey;
            (_inFlight, _answerKey) = (false, false);
        }

        var (utc, uptime) = (_time.GetUtcNow(), _time.Uptime());
        _state.Update(s => s with
        {
            Poll = s.Poll with { AskingByKey = false, LastAt = utc, Tried = true },
            Answer = answerKey ? new SaidAnswer(new KeyAnswer(outcome), uptime) : s.Answer,
        });
    }

    private void ShowAsking()
    {
        var now = _time.Uptime();
        _state.Update(s => s with { Poll = s.Poll with { AskingByKey = true, AskingSince = now }, Answer = null });
    }

    private async Task TakeAsync(SourceAnswer answer, CancellationToken cancellationToken)
    {
        var trusted = _clock.Observe(answer.ServerTime);
        var now = _time.GetUtcNow();
        var sources = KnownOf(answer.Person);
        if (answer.Current is { } current && !(trusted && FutureReadings.IsAhead(current, now)))
        {
            sources = sources.Merge(_source.Name, [current]);
        }

        _schedule.Succeeded(_time.Uptime(), trusted ? now - sources.Merged.Newest?.MeasuredAt : null);
        Publish(sources, answer, now);
        if (HistoryPlan.IsDue(sources.Merged, now, _lastHistory))
        {
            await FillAsync(answer, now, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What is known of the person that the answer speaks of: nothing when it is another one than before.</summary>
    private SourceSeries KnownOf(string? person)
    {
        var known = _state.Current;
        return person is not null && known.Person is not null && person != known.Person ? SourceSeries.Empty : known.Sources;
    }

    /// <summary>History is a second wish: that it fails does not spoil a good answer, unless the service asks for a pause.</summary>
    private async Task FillAsync(SourceAnswer answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var history = await _source.FetchHistoryAsync(cancellationToken).ConfigureAwait(false);
            _lastHistory = now;
            var known = _clock.IsTrusted() ? [.. FutureReadings.WithoutAhead(history, now)] : history;
            Publish(_state.Current.Sources.Merge(_source.Name, known), answer, now);
            _log.HistoryFetched(history.Count);
        }
        catch (SourceException e) when (e.Cause.Retry() != RetryClass.AsAsked)
        {
            _log.HistoryMissing(e.Cause);
        }
    }

    private void Publish(SourceSeries sources, SourceAnswer answer, DateTimeOffset now)
    {
        var kept = sources.Since(now - Kept);
        var (cause, facts) = StandingOf(kept.Merged.Newest, answer, now);
        var was = _state.Current.Cause;
        if (was?.Cause.IsConnectionLost() == true)
        {
            _log.Healed(_source.Name, was.Cause);
        }

        if (cause is { } standing && was?.Cause != standing)
        {
            _log.Standing(_source.Name, standing);
        }

        SetCause(cause, facts, s => s with { Sources = kept, Sensor = answer.Sensor, Person = answer.Person ?? s.Person });
    }

    /// <summary>Without a clock that can be believed, and with a reading from the future, no age can be told: neither is called late or early.</summary>
    private (ConnectionCause? Cause, CauseFacts Facts) StandingOf(Reading? newest, SourceAnswer answer, DateTimeOffset now) =>
        !_clock.IsTrusted() || (answer.Current is { } current && FutureReadings.IsAhead(current, now))
            ? (ConnectionCause.ClockNotTrusted, CauseFacts.None)
            : Standing.Of(newest, answer.Sensor, now);

    private void Fail(SourceException e)
    {
        var now = _time.Uptime();
        var cause = FailureExplanation.Of(e.Cause, _facts.NetworkWorks, _clock.IsTrusted());
        _schedule.Failed(now, cause, e.Facts.Wait);
        if (_state.Current.Cause?.Cause != cause)
        {
            _log.Failed(_source.Name, cause, e.Message);
        }

        SetCause(cause, e.Facts, s => s);
    }

    private void SetCause(ConnectionCause? cause, CauseFacts facts, Func<TrackerSnapshot, TrackerSnapshot> also)
    {
        var (uptime, utc) = (_time.Uptime(), _time.GetUtcNow());
        _state.Update(s => also(s) with
        {
            Cause = cause is { } c ? new CauseState(c, facts, s.Cause?.Cause == c ? s.Cause.Since : utc, uptime) : null,
        });
    }

    private void Say(KeyAnswer answer)
    {
        var at = _time.Uptime();
        _state.Update(s => s with { Answer = new SaidAnswer(answer, at) });
    }
}
