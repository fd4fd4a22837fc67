using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Keys;
using GlucoseTracker.Screens.Keys;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Input;

/// <summary>Waits for edges of the keys and converts them to gestures. A missing or busy line is logged once and retried.</summary>
public sealed class KeyWorker(
    ButtonSettings settings, Func<ButtonSettings, IKeySource> open, GestureDispatcher actions, TimeProvider time,
    ILogger<KeyWorker> log) : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(30);

    /// <summary>The contacts of a key settle within this time; the kernel ignores shorter edges.</summary>
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(10);

    private readonly IReadOnlyDictionary<int, KeyRole> _roles = settings.Roles;
    private readonly FailureGate<GpioFailure> _failures = new();

    /// <summary>Opens all configured keys together.</summary>
    /// <exception cref="GpioException">No such chip or line, in use, or no permission.</exception>
    public static IKeySource OpenGpio(ButtonSettings button) => GpioKeys.Open(button.Chip, [.. button.Roles.Keys], Debounce);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (GpioException e)
            {
                if (_failures.Fail(e.Failure))
                {
                    log.KeysFailed(e.Failure, e.Message);
                }

                await Task.Delay(RetryDelay, time, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        using var keys = open(settings);
        log.KeysReady(settings.Chip, string.Join(", ", _roles.Keys));
        _failures.Succeed();
        var recognizer = new KeyRecognizer();
        await using var edges = keys.ReadEdgesAsync(stoppingToken).GetAsyncEnumerator(stoppingToken);
        var next = edges.MoveNextAsync().AsTask();
        while (true)
        {
            if (!await WaitForEdgeAsync(next, recognizer.NextAt, stoppingToken).ConfigureAwait(false))
            {
                Handle(recognizer.Advance(time.Uptime()));
                continue;
            }

            if (!await next.ConfigureAwait(false))
            {
                return;
            }

            Handle(edges.Current, recognizer);
            next = edges.MoveNextAsync().AsTask();
        }
    }

    /// <summary>Waits for the next edge until a hold becomes due; false when the hold is due first.</summary>
    private async Task<bool> WaitForEdgeAsync(Task edge, TimeSpan? due, CancellationToken stoppingToken)
    {
        if (due is not { } instant)
        {
            await edge.ConfigureAwait(false);
            return true;
        }

        var wait = instant - time.Uptime();
        if (wait <= TimeSpan.Zero)
        {
            return edge.IsCompleted;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var first = await Task.WhenAny(edge, Task.Delay(wait, time, either.Token)).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        stoppingToken.ThrowIfCancellationRequested();

        // An edge that arrives at the end of the wait has an earlier time stamp than the hold, so the edge is handled first.
        return first == edge || edge.IsCompleted;
    }

    private void Handle(KeyEdge edge, KeyRecognizer recognizer)
    {
        if (edge.EventsLost)
        {
            log.KeyEventsLost();
            foreach (var role in _roles.Values)
            {
                Handle(recognizer.DiscardGesture(role, edge.At));
            }
        }

        Handle(recognizer.Edge(_roles[edge.Line], edge.Pressed, edge.At));
    }

    private void Handle(IReadOnlyList<Gesture> gestures)
    {
        foreach (var gesture in gestures)
        {
            actions.Dispatch(gesture);
        }
    }
}
