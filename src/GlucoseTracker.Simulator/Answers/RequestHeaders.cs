using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Reads the headers that the service checks (protocol section 2.1).</summary>
internal static class RequestHeaders
{
    /// <summary>True when the request has one of the two known products and any version.</summary>
    public static bool HaveKnownProduct(HttpRequest request) =>
        request.Headers["product"].ToString() is "llu.android" or "llu.ios" && Version(request) is not null;

    /// <summary>The client version; null when missing or invalid.</summary>
    public static Version? Version(HttpRequest request) =>
        System.Version.TryParse(request.Headers["version"].ToString(), out var version) ? version : null;

    /// <summary>The bearer token; null for none.</summary>
    public static string? Bearer(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..] : null;
    }
}
