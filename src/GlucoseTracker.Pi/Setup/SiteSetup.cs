using System.Net;
using GlucoseTracker.Http;
using GlucoseTracker.Nightscout;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Setup;

/// <summary>
/// Finds the scheme of a Nightscout site in the user's own network, where addresses are often written without one. Outside that network an
/// address without a scheme means https, and setup sends no request.
/// </summary>
/// <param name="prompt">Asks the user, if there is one.</param>
/// <param name="isOwn">Whether a host is in the user's own network.</param>
/// <param name="find">Finds the scheme of a site.</param>
internal sealed class SiteSetup(
    Prompt prompt, Func<string, CancellationToken, Task<bool>> isOwn, Func<Uri, CancellationToken, Task<SiteScheme>> find)
{
    /// <summary>The dialog with the real network.</summary>
    public static SiteSetup Create(Prompt prompt, TimeProvider time) => new(
        prompt,
        (host, cancellationToken) => LocalNetwork.ContainsAsync(host, Dns.GetHostAddressesAsync, cancellationToken),
        (address, cancellationToken) => SchemeProbe.FindAsync(address, time, cancellationToken));

    /// <summary>The address with the right scheme; the given address when it needs no change.</summary>
    /// <param name="address">The address of the configuration or of --nightscout.</param>
    /// <param name="cancellationToken">Cancels the dialog.</param>
    public async Task<Uri> CheckAsync(Uri address, CancellationToken cancellationToken)
    {
        var own = await isOwn(address.Host, cancellationToken).ConfigureAwait(false);
        if (address.Scheme == Uri.UriSchemeHttp)
        {
            if (!own)
            {
                prompt.WriteLine(UserTexts.Get("setup.site-unencrypted"));
            }

            return address;
        }

        if (!own)
        {
            return address;
        }

        prompt.WriteLine(UserTexts.Get("setup.asking-site"));
        switch (await find(address, cancellationToken).ConfigureAwait(false))
        {
            case SiteScheme.Http:
                return OfferHttp(address, SchemeProbe.With(address, Uri.UriSchemeHttp));
            case SiteScheme.Unknown:
                prompt.WriteLine(UserTexts.Get("setup.site-silent"));
                return address;
            default:
                return address;
        }
    }

    private Uri OfferHttp(Uri address, Uri plain)
    {
        prompt.WriteLine(UserTexts.Get("setup.site-http"));
        if (!prompt.CanAsk)
        {
            prompt.WriteLine(UserTexts.Get("setup.site-http.next"));
            return address;
        }

        return prompt.Confirm(
            UserTexts.Get("setup.read-by-http"), defaultAnswer: true)
            ? plain
            : address;
    }
}
