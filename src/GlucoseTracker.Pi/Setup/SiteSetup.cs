using System.Net;
using GlucoseTracker.Http;
using GlucoseTracker.Nightscout;
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
                prompt.WriteLine("The Nightscout site is read without encryption and is not in your own network: others can read the " +
                    "data on its way. Use https:// if the site has it.");
            }

            return address;
        }

        if (!own)
        {
            return address;
        }

        switch (await find(address, cancellationToken).ConfigureAwait(false))
        {
            case SiteScheme.Http:
                return OfferHttp(address, SchemeProbe.With(address, Uri.UriSchemeHttp));
            case SiteScheme.Unknown:
                prompt.WriteLine("Nothing answers at the address of the Nightscout site, neither by https nor by http. Is it on, and is " +
                    "the port right?");
                return address;
            default:
                return address;
        }
    }

    private Uri OfferHttp(Uri address, Uri plain)
    {
        prompt.WriteLine("The Nightscout site answers by http, without encryption, and not by https. It is in your own network.");
        if (!prompt.CanAsk)
        {
            prompt.WriteLine("Write http:// in front of Nightscout:Address, or run setup in a terminal.");
            return address;
        }

        return prompt.Confirm("Read it by http://? Token and readings then cross your network unencrypted.", defaultAnswer: true)
            ? plain
            : address;
    }
}
