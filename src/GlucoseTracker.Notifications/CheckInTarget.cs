using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications;

/// <summary>
/// A dead man's switch, such as a check of healthchecks.io: it expects a GET every few minutes, and notifies its owner when none comes.
/// </summary>
/// <param name="http">The HTTP client.</param>
/// <param name="address">Returns the address for each request; null when there is none. The address is a secret and is not repeated in
/// messages.</param>
public sealed class CheckInTarget(NotificationHttpClient http, Func<Secret?> address)
{
    /// <summary>The name with the host: "check-in at hc-ping.com".</summary>
    public string Name => GetAddress() is { } uri ? $"check-in at {uri.Host}" : "check-in";

    /// <summary>Sends the GET once.</summary>
    /// <exception cref="NotificationException">The request was not accepted.</exception>
    public Task SendAsync(CancellationToken cancellationToken) => GetAddress() is { } uri
        ? http.GetAsync(uri, cancellationToken)
        : throw new NotificationException(NotificationFailure.Refused, new CatalogueText("delivery.no-address"));

    private Uri? GetAddress() =>
        Uri.TryCreate(address()?.Reveal(), UriKind.Absolute, out var uri) && TargetAddress.IsAllowed(uri) ? uri : null;
}
