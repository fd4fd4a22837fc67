using System.Globalization;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>One of the places where an app may have its list of readings.</summary>
/// <param name="List">The app's own path.</param>
/// <param name="HasSecretInFront">True when the secret of the file stands in front of it, as Juggluco takes it.</param>
internal readonly record struct PhoneRoute(string List, bool HasSecretInFront)
{
    private const string Short = "sgv.json";
    private const string Long = "api/v1/entries/sgv.json";

    /// <summary>
    /// The places in the order in which they are tried. Both apps have the short one. The secret comes in front only after its digest was
    /// refused, and not where the address has a path already.
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

    /// <summary>The address of a request. It may hold a secret.</summary>
    public Uri UriFor(PhoneAddress address, int count, Secret? secret)
    {
        var front = address.Path is { } path ? string.Join('/', path.Reveal().Split('/').Select(Uri.EscapeDataString)) + "/"
            : HasSecretInFront && secret is not null ? Uri.EscapeDataString(secret.Reveal()) + "/"
            : "";
        return new Uri(address.Origin, string.Create(CultureInfo.InvariantCulture, $"{front}{List}?count={count}"));
    }
}
