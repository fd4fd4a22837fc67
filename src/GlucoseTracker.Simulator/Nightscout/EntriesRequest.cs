using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Nightscout;

/// <summary>What a request for entries of version 1 holds, for sites and for the apps on a phone.</summary>
internal static class EntriesRequest
{
    /// <summary>How many entries it asks for; without a number as many as the server gives by default.</summary>
    public static int GetCount(HttpContext http, int defaultCount) =>
        int.TryParse(http.Request.Query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : defaultCount;

#pragma warning disable CA5350 // The protocol names SHA-1.
    /// <summary>True when the header holds the digest of the secret.</summary>
    public static bool HasSecret(HttpContext http, string secret) =>
        http.Request.Headers["api-secret"] == Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(secret)));
#pragma warning restore CA5350
}
