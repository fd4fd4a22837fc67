using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Starts a test in the daemon and polls its outcome until the test is done.</summary>
internal static class DaemonTest
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>Returns the last outcome, which is incomplete after the timeout.</summary>
    /// <typeparam name="T">The outcome.</typeparam>
    /// <param name="start">The request that starts the test.</param>
    /// <param name="ask">The request for the outcome.</param>
    /// <param name="send">Sends a request and parses the reply.</param>
    /// <param name="isDone">True when the test is over.</param>
    /// <param name="timeout">The maximum duration of the test.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<T> RunAsync<T>(
        string start, string ask, Func<string, T> send, Func<T, bool> isDone, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var outcome = send(start);
        var deadline = TimeProvider.System.Uptime() + timeout;
        while (!isDone(outcome) && TimeProvider.System.Uptime() < deadline)
        {
            await Task.Delay(PollInterval, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            outcome = send(ask);
        }

        return outcome;
    }
}
