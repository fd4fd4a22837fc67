using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>The headers that the service looks at (protocol section 2.1).</summary>
internal static class RequestHeaders
{
    /// <summary>True when the request names one of the two known products and any version.</summary>
    public static bool NameAProduct(HttpRequest request) =>
        request.Headers["product"].ToString() is "llu.android" or "llu.ios" && Version(request) is not null;

    /// <summary>The version, or null when it is none.</summary>
    public static Version? Version(HttpRequest request) =>
        System.Version.TryParse(request.Headers["version"].ToString(), out var version) ? version : null;

    /// <summary>The bearer token, or null.</summary>
    public static string? Bearer(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..] : null;
    }
}
