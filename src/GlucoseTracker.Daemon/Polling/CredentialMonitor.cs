using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>Looks for a password while the source waits for one, so that a corrected one is tried within seconds.</summary>
internal static class CredentialMonitor
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(2);

    /// <summary>Ends when a source that waits for e-mail and password has new ones to try; else when it is cancelled.</summary>
    public static async Task WaitForNewCredentialsAsync(IReadingSource source, TimeProvider time, CancellationToken cancellationToken)
    {
        do
        {
            await Task.Delay(source.AwaitsCredentials
                ? CheckInterval
                : Timeout.InfiniteTimeSpan, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        while (!cancellationToken.IsCancellationRequested && !source.HasNewCredentials);
    }
}
