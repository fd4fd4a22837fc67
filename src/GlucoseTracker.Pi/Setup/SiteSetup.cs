using System.Net;
using GlucoseTracker.Http;
using GlucoseTracker.Nightscout;

namespace GlucoseTracker.Pi.Setup;

/// <summary>
/// Finds the scheme of a Nightscout site in the own network, which people write down without one. Outside the own network an address without a
/// scheme stays https, and nothing is asked.
/// </summary>
/// <param name="input">Where the answer comes from; null: nobody is asked.</param>
/// <param name="output">Where the question goes.</param>
/// <param name="isOwn">Whether a host is in the own network.</param>
/// <param name="find">What a site speaks.</param>
internal sealed class SiteSetup(
    TextReader? input, TextWriter output, Func<string, CancellationToken, Task<bool>> isOwn, Func<Uri, CancellationToken, Task<SiteScheme>> find)
{
    /// <summary>For this machine.</summary>
    public static SiteSetup Create(TextReader? input, TextWriter output, TimeProvider time) => new(
        input, output,
        (host, cancellationToken) => LocalNetwork.ContainsAsync(host, Dns.GetHostAddressesAsync, cancellationToken),
        (address, cancellationToken) => SchemeProbe.FindAsync(address, time, cancellationToken));

    /// <summary>The address to write; the same one when nothing has to change.</summary>
    /// <param name="address">The site as it stands in the configuration, or as it was named.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Uri> CheckAsync(Uri address, CancellationToken cancellationToken)
    {
        var own = await isOwn(address.Host, cancellationToken).ConfigureAwait(false);
        if (address.Scheme == Uri.UriSchemeHttp)
        {
            if (!own)
            {
                await output.WriteLineAsync("The Nightscout site is read without encryption and is not in your own network: anybody on the way can read along. Write https:// where the site has it.")
                    .ConfigureAwait(false);
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
                return await OfferHttpAsync(address, SchemeProbe.With(address, Uri.UriSchemeHttp)).ConfigureAwait(false);
            case SiteScheme.Unknown:
                await output.WriteLineAsync("Nothing answers at the address of the Nightscout site, neither by https nor by http. Is it on, and is the port right?").ConfigureAwait(false);
                return address;
            default:
                return address;
        }
    }

    private async Task<Uri> OfferHttpAsync(Uri address, Uri plain)
    {
        await output.WriteLineAsync("The Nightscout site answers by http, without encryption, and not by https. It is in your own network.").ConfigureAwait(false);
        if (input is null)
        {
            await output.WriteLineAsync("Write http:// in front of Nightscout:Address, or run setup in a terminal.").ConfigureAwait(false);
            return address;
        }

        await output.WriteAsync("Read it by http://? Token and readings then cross your network unencrypted. [Y/n] ").ConfigureAwait(false);
        return input.ReadLine() is { } line && line.Trim() is "" or "y" or "Y" or "yes" ? plain : address;
    }
}
