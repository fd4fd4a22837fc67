using System.Globalization;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>A possible path of the list of readings.</summary>
/// <param name="List">The path of the app.</param>
/// <param name="HasSecretInFront">True when the secret precedes the path, as in Juggluco.</param>
internal readonly record struct PhoneRoute(string List, bool HasSecretInFront)
{
    private const string Short = "sgv.json";
    private const string Long = "api/v1/entries/sgv.json";

    /// <summary>
    /// The paths in the order of trying. Both apps support the short one. The secret is put before the path only after its hash was
    /// rejected, and not when the address already has a path.
    /// </summary>
    public static IEnumerable<PhoneRoute> All(PhoneAddress address, Secret? secret)
    {
        yield return new PhoneRoute(Short, false);
        yield return new PhoneRoute(Long, false);
        if (secret is not null && address.Path is null)
        {
            yield return new PhoneRoute(Short, true);
            yield return new PhoneRoute(Long, true);
        }
    }

    /// <summary>The address of a request, which can contain a secret.</summary>
    public Uri UriFor(PhoneAddress address, int count, Secret? secret)
    {
        var front = address.Path is { } path ? string.Join('/', path.Reveal().Split('/').Select(Uri.EscapeDataString)) + "/"
            : HasSecretInFront && secret is not null ? Uri.EscapeDataString(secret.Reveal()) + "/"
            : "";
        return new Uri(address.Origin, string.Create(CultureInfo.InvariantCulture, $"{front}{List}?count={count}"));
    }
}
