using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Sound;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Notifications;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Tests an alarm: the panel asks whether it is audible, each sound output plays alone for 5 seconds and then with the others, and each
/// target gets a message. Thread-safe.
/// </summary>
/// <param name="state">The shared state.</param>
/// <param name="sender">The targets of notifications.</param>
/// <param name="time">The clock of the test.</param>
/// <param name="checkIn">The dead man's switch; null: there is none.</param>
/// <param name="sounders">The number of configured sound outputs.</param>
/// <param name="reminder">Records the test; null for no record.</param>
public sealed class AlarmTest(
    TrackerState state, AlarmNotifier sender, TimeProvider time, CheckInWorker? checkIn = null, int sounders = 0,
    AlarmTestReminder? reminder = null)
{
    /// <summary>The maximum duration of a test: 30 s.</summary>
    private static readonly TimeSpan MaxDuration = TimeSpan.FromSeconds(30);

    /// <summary>The time for which each of several outputs plays alone: 5 s.</summary>
    private static readonly TimeSpan TurnDuration = TimeSpan.FromSeconds(5);

    /// <summary>The time limit of a target: 20 s. Its own timeout is shorter, so a target beyond this limit hangs.</summary>
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private (AlarmKind Kind, TimeSpan At)? _running;
    private volatile Task<IReadOnlyList<TargetOutcome>>? _sent;
    private volatile Task<TargetOutcome?>? _checkedIn;

    /// <summary>The alarm under test and the start of the test; null while no test is running.</summary>
    public (AlarmKind Kind, TimeSpan At)? Sounding
    {
        get
        {
            lock (_gate)
            {
                return _running;
            }
        }
    }

    /// <summary>The pattern that one of several outputs plays now; null while another output plays.</summary>
    /// <param name="index">The index of the output among the configured ones, from 0.</param>
    public SoundingAlarm? GetSounding(int index)
    {
        lock (_gate)
        {
            if (_running is not var (kind, at))
            {
                return null;
            }

            var together = at + (sounders > 1 ? sounders * TurnDuration : TimeSpan.Zero);
            var turn = at + (index * TurnDuration);
            var now = time.Uptime();
            return now >= together ? new SoundingAlarm(kind, together)
                : now >= turn && now < turn + TurnDuration ? new SoundingAlarm(kind, turn) : null;
        }
    }

    /// <summary>
    /// The result for each target in the last test; null while messages are being sent, and before the first test.
    /// </summary>
    public IReadOnlyList<TargetOutcome>? Outcomes =>
        _sent is { IsCompletedSuccessfully: true } done && _checkedIn is { IsCompletedSuccessfully: true } ? done.Result : null;

    /// <summary>The result of the check-in of the last test; null when none is configured, and while it is in progress.</summary>
    public TargetOutcome? CheckIn => _checkedIn is { IsCompletedSuccessfully: true } done ? done.Result : null;

    /// <summary>Starts a test: panel and buzzer immediately, and a message to each target.</summary>
    public void Start(AlarmKind kind)
    {
        lock (_gate)
        {
            _running = (kind, time.Uptime());
            _sent = SendAsync(kind);
            _checkedIn = CheckInAsync();
            reminder?.Record();
            state.Update(s => s with { IsAlarmTestRunning = true });
        }
    }

    /// <summary>Ends the test, because a key confirmed it.</summary>
    public void Acknowledge()
    {
        lock (_gate)
        {
            Stop();
        }
    }

    /// <summary>Ends the test after its maximum duration.</summary>
    public void StopWhenDue()
    {
        lock (_gate)
        {
            if (_running is { } running && time.Uptime() - running.At >= MaxDuration)
            {
                Stop();
            }
        }
    }

    private async Task<IReadOnlyList<TargetOutcome>> SendAsync(AlarmKind kind)
    {
        var notification = sender.CreateTest(kind);
        using var deadline = new CancellationTokenSource(SendTimeout, time);
        return await Task.WhenAll(
            sender.Queues.Select(queue => TryAsync(
                queue.Target.Name, stop => queue.Target.SendAsync(notification, stop), deadline.Token))).ConfigureAwait(false);
    }

    private async Task<TargetOutcome?> CheckInAsync()
    {
        if (checkIn is null)
        {
            return null;
        }

        using var deadline = new CancellationTokenSource(SendTimeout, time);
        return await TryAsync(checkIn.Report.Target, checkIn.SendAsync, deadline.Token).ConfigureAwait(false);
    }

    /// <summary>Always ends with an outcome, even if the target never responds or throws.</summary>
    private static async Task<TargetOutcome> TryAsync(string name, Func<CancellationToken, Task> send, CancellationToken deadline)
    {
        try
        {
            // A target that ignores its token is abandoned as well.
            await send(deadline).WaitAsync(deadline).ConfigureAwait(false);
            return new TargetOutcome(name, null);
        }
        catch (NotificationException e)
        {
            return new TargetOutcome(name, e.Trouble);
        }
        catch (OperationCanceledException)
        {
            return new TargetOutcome(name, new CatalogueText("delivery.nothing-in-time", ("seconds", (int)SendTimeout.TotalSeconds)));
        }
        catch (Exception e)
        {
            return new TargetOutcome(name, new CatalogueText("delivery.fault", ("type", e.GetType().Name)));
        }
    }

    private void Stop()
    {
        _running = null;
        state.Update(s => s with { IsAlarmTestRunning = false });
    }
}

/// <summary>The result of sending a test message to a target.</summary>
/// <param name="Target">The name of the target.</param>
/// <param name="Problem">Why the message was not delivered; null when it was.</param>
public sealed record TargetOutcome(string Target, CatalogueText? Problem);
