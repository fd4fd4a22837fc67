using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications;

/// <summary>An address to which JSON is posted.</summary>
/// <param name="http">The client that posts.</param>
/// <param name="address">Where to; it may be a key by itself.</param>
/// <param name="token">Finds the bearer token, each time; null when there is none.</param>
public sealed class JsonTarget(NotificationHttpClient http, Secret address, Func<Secret?> token)
{
    private readonly Uri _address = new(address.Reveal());

    /// <summary>What it is, with its host: "webhook at home.local".</summary>
    public string Name => $"webhook at {_address.Host}";

    /// <summary>Posts once.</summary>
    /// <exception cref="NotificationException">It did not arrive.</exception>
    public Task PostAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        http.PostAsync(_address, json, token(), cancellationToken);
}
