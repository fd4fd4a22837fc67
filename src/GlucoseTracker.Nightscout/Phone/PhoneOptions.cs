using System.Net;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>The options of the phone source.</summary>
public sealed record PhoneOptions
{
    /// <summary>The address of the app.</summary>
    public required PhoneAddress Address { get; init; }

    /// <summary>Returns the secret of the app for each request; null for none.</summary>
    public required Func<Secret?> Secret { get; init; }

    /// <summary>
    /// The timeout from the start of a request to the end of its response. Default 15 seconds; a sleeping phone does not respond at all.
    /// </summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Resolves a name for each connection, because the phone's address changes. Default: the system's resolver.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>A fixed text.</summary>
    public override string ToString() => "[phone options]";
}
