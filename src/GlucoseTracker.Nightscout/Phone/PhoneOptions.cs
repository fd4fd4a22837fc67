using System.Net;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>What the phone source needs to know.</summary>
public sealed record PhoneOptions
{
    /// <summary>Where the app answers.</summary>
    public required PhoneAddress Address { get; init; }

    /// <summary>Asked before each request: the secret that the app wants from other devices; null sends none.</summary>
    public required Func<Secret?> Secret { get; init; }

    /// <summary>
    /// The longest time from a request's start to the end of its answer. Default 15 seconds: a phone that sleeps does not answer at all.
    /// </summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Looks up a name; asked for each connection, since a phone changes its address. Default: the system's resolver.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>A placeholder.</summary>
    public override string ToString() => "[phone options]";
}
