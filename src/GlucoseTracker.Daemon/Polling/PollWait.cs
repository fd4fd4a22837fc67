using System.Threading.Channels;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>Why a wait for the next poll ended.</summary>
internal enum WakeReason
{
    /// <summary>The scheduled instant came, or the source has new credentials.</summary>
    Due,

    /// <summary>The refresh key was pressed.</summary>
    Key,

    /// <summary>The network has returned, whose absence made the last poll fail.</summary>
    Network,
}

/// <summary>Waits for the next poll, and reports a clock that becomes trusted meanwhile.</summary>
/// <param name="source">The source; new credentials end the wait.</param>
/// <param name="state">The state with the last result.</param>
/// <param name="clock">The knowledge of the clocks.</param>
/// <param name="device">Reports whether the network works.</param>
/// <param name="keys">Receives an item for each press of the refresh key.</param>
/// <param name="onClockTrusted">Called to apply the last result again.</param>
/// <param name="time">The monotonic clock.</param>
internal sealed class PollWait(
    IReadingSource source, TrackerState state, ClockTrustMonitor clock, IDeviceStatus device, ChannelReader<bool> keys,
    Action onClockTrusted, TimeProvider time)
{
    /// <summary>The interval of checking the clock while it is not trusted: 1 s.</summary>
    private static readonly TimeSpan ClockCheckInterval = TimeSpan.FromSeconds(1);

    /// <summary>The interval of checking the network while it is missing: 5 s.</summary>
    private static readonly TimeSpan NetworkCheckInterval = TimeSpan.FromSeconds(5);

    /// <summary>The failure for which the return of the network was reported, because it is reported once only.</summary>
    private PollResult? _reported;

    /// <summary>Waits for an instant of the monotonic clock, a key, the network or new credentials; returns the first event.</summary>
    public async Task<WakeReason> WaitAsync(TimeSpan instant, CancellationToken cancellationToken)
    {
        var wait = instant - time.Uptime();
        if (wait <= TimeSpan.Zero)
        {
            return keys.TryRead(out _) ? WakeReason.Key : WakeReason.Due;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var key = keys.WaitToReadAsync(either.Token).AsTask();
        var due = Task.Delay(wait, time, either.Token);
        var trust = FollowClockAsync(either.Token);
        var network = WaitForNetworkAsync(either.Token);
        var credentials = CredentialMonitor.WaitForNewCredentialsAsync(source, time, either.Token);
        var first = await Task.WhenAny(key, due, network, credentials).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(trust, network, credentials).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return first == network ? WakeReason.Network : first == key && keys.TryRead(out _) ? WakeReason.Key : WakeReason.Due;
    }

    private async Task FollowClockAsync(CancellationToken cancellationToken)
    {
        while (state.Current.Poll is { LastResult: not null, WasClockTrusted: false } && !cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(ClockCheckInterval, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!cancellationToken.IsCancellationRequested && clock.Current.IsTrusted)
            {
                onClockTrusted();
            }
        }
    }

    private async Task WaitForNetworkAsync(CancellationToken cancellationToken)
    {
        var isMissing = state.Current.Cause?.Cause == ConnectionCause.NetworkDown
            && !ReferenceEquals(_reported, state.Current.Poll.LastResult);
        do
        {
            await Task.Delay(isMissing
                ? NetworkCheckInterval
                : Timeout.InfiniteTimeSpan, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        while (!cancellationToken.IsCancellationRequested && !device.HasNetwork);

        _reported = cancellationToken.IsCancellationRequested ? _reported : state.Current.Poll.LastResult;
    }
}
