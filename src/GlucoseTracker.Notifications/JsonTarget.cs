using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications;

/// <summary>An address to which JSON is posted.</summary>
/// <param name="http">The HTTP client.</param>
/// <param name="address">The address, which can be a secret.</param>
/// <param name="token">Returns the present bearer token; null for none.</param>
public sealed class JsonTarget(NotificationHttpClient http, Secret address, Func<Secret?> token)
{
    private readonly Uri _address = new(address.Reveal());

    /// <summary>The name with the host: "webhook at home.local".</summary>
    public string Name => $"webhook at {_address.Host}";

    /// <summary>Posts once.</summary>
    /// <exception cref="NotificationException">The request was not accepted.</exception>
    public Task PostAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        http.PostAsync(_address, json, token(), cancellationToken);
}
