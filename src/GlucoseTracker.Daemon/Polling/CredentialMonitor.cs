using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>Checks for new credentials while the source waits for them, so that a corrected password is tried within seconds.</summary>
internal static class CredentialMonitor
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(2);

    /// <summary>Completes when a source that waits for e-mail and password has new credentials, or throws when cancelled.</summary>
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
