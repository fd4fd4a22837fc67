using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Nightscout;

/// <summary>Reads requests for entries of version 1, for sites and for apps on a phone.</summary>
internal static class EntriesRequest
{
    /// <summary>The requested number of entries, or the default of the server.</summary>
    public static int GetCount(HttpContext http, int defaultCount) =>
        int.TryParse(http.Request.Query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : defaultCount;

#pragma warning disable CA5350 // The protocol names SHA-1.
    /// <summary>True when the header contains the hash of the secret.</summary>
    public static bool HasSecret(HttpContext http, string secret) =>
        http.Request.Headers["api-secret"] == Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(secret)));
#pragma warning restore CA5350
}
