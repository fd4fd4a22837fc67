namespace GlucoseTracker.Nightscout.Http;

/// <summary>The host answered the handshake with something that is no TLS.</summary>
public sealed class NotTlsException : IOException
{
    /// <summary>Creates it.</summary>
    /// <param name="isHttp">True when the answer is plain http.</param>
    public NotTlsException(bool isHttp)
        : base(isHttp
            ? "The site answers in plain http, not https, at this address. Nothing was sent. If it is in your own network, write http:// in front of Nightscout:Address; else put https in front of the site."
            : "What answers at this address does not speak https (TLS). Nothing was sent. Check the port in Nightscout:Address; for a site in your own network without https, write http:// in front.")
    {
    }

    /// <summary>The one inside a failure; null when there is none.</summary>
    public static NotTlsException? In(Exception failure)
    {
        for (var e = failure; e is not null; e = e.InnerException!)
        {
            if (e is NotTlsException found)
            {
                return found;
            }
        }

        return null;
    }
}
