using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Nightscout;

/// <summary>What the Nightscout source needs to know.</summary>
public sealed record NightscoutOptions
{
    /// <summary>The site, as <see cref="SiteAddress"/> makes it: with a slash at its end.</summary>
    public required Uri Address { get; init; }

    /// <summary>
    /// Asked before each request: an access token ("name-16 hex digits") or the API secret; null asks without one, as public sites allow.
    /// </summary>
    public required Func<Secret?> Token { get; init; }

    /// <summary>Which version of the API is read. Default: version 1, and version 3 where a site has no version 1.</summary>
    public NightscoutApi Api { get; init; } = NightscoutApi.Auto;

    /// <summary>
    /// The longest time from a request's start to the end of its answer. Default 30 seconds: a sleeping host takes long to wake.
    /// </summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Told the date of every answer, at its arrival: a witness for this device's clock, also when the answer is a refusal. Default nobody.
    /// </summary>
    public Action<DateTimeOffset>? AnswerDated { get; init; }

    /// <summary>A placeholder: an address may name a person.</summary>
    public override string ToString() => "[Nightscout options]";
}
