using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Nightscout;

/// <summary>The options of the Nightscout source.</summary>
public sealed record NightscoutOptions
{
    /// <summary>The address of the site from <see cref="SiteAddress"/>, ending with a slash.</summary>
    public required Uri Address { get; init; }

    /// <summary>
    /// Returns the access token ("name-16 hex digits") or the API secret for each request; null for a public site.
    /// </summary>
    public required Func<Secret?> Token { get; init; }

    /// <summary>The version of the API. Default: version 1, and version 3 for a site without version 1.</summary>
    public NightscoutApi Api { get; init; } = NightscoutApi.Auto;

    /// <summary>
    /// The timeout from the start of a request to the end of its response. Default 30 seconds, because a sleeping host starts slowly.
    /// </summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Receives the date of every response on its arrival, including refusals, as evidence for the device's clock. Default none.
    /// </summary>
    public Action<DateTimeOffset>? AnswerDated { get; init; }

    /// <summary>A fixed text, because the address can identify a person.</summary>
    public override string ToString() => "[Nightscout options]";
}
