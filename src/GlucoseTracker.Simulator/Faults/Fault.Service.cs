using GlucoseTracker.Simulator.Answers;

namespace GlucoseTracker.Simulator.Faults;

/// <content>Failures of the service and refusals by its firewall (protocol sections 3.1, 3.3 and 3.4).</content>
public sealed partial class Fault
{
    private const string Html = "text/html; charset=UTF-8";
    private const string Json = "application/json; charset=utf-8";

    /// <summary>HTTP 500 with a JSON body.</summary>
    public static Fault ServerError { get; } = Fixed("http-500", "HTTP 500.", 500, Json, """{"message":"Internal server error"}""");

    /// <summary>HTTP 502 with an HTML page.</summary>
    public static Fault BadGateway { get; } = Fixed(
        "http-502", "HTTP 502 with an HTML page of the hosting company.", 502, Html,
        "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>");

    /// <summary>HTTP 503 with a wait.</summary>
    public static Fault Unavailable { get; } = Fixed(
        "http-503", "HTTP 503 with Retry-After: 180.", 503, Html,
        "<html><body>Service Unavailable</body></html>", CallKinds.All, ("Retry-After", "180"));

    /// <summary>HTTP 200 without a body.</summary>
    public static Fault EmptyBody { get; } = Fixed("empty-body", "HTTP 200 and an empty body.", 200, Json, "");

    /// <summary>HTTP 200 with an error page.</summary>
    public static Fault HtmlPage { get; } = Fixed(
        "html-page", "HTTP 200 with an HTML error page.", 200, Html,
        "<!DOCTYPE html><html><head><title>Error</title></head><body>Something went wrong.</body></html>");

    /// <summary>Status 911 in the body.</summary>
    public static Fault Maintenance { get; } = Fixed(
        "maintenance", "Status 911: the service is down for maintenance.", 200, Json, """{"status":911}""");

    /// <summary>HTTP status 911.</summary>
    public static Fault MaintenanceByHttp { get; } = Fixed(
        "maintenance-http", "HTTP 911: the service is down for maintenance.", 911, Json, "");

    /// <summary>HTTP 429 with a wait.</summary>
    public static Fault TooManyRequests { get; } = Fixed(
        "too-many-requests", "HTTP 429 with Retry-After: 240.", 429, Json,
        """{"message":"Too Many Requests"}""", CallKinds.All, ("Retry-After", "240"));

    /// <summary>HTTP 429 without a wait.</summary>
    public static Fault TooManyRequestsBare { get; } = Fixed("too-many-requests-bare", "HTTP 429 that names no wait.", 429, Json, "");

    /// <summary>Cloudflare's block page.</summary>
    public static Fault CloudflareBlock { get; } = Fixed(
        "cloudflare-block", "HTTP 403 with Cloudflare's block page.", 403, Html, "<!DOCTYPE html><html><head><title>Attention Required! " +
        "| Cloudflare</title></head><body><h1>Sorry, you have been blocked</h1></body></html>");

    /// <summary>Cloudflare's temporary ban.</summary>
    public static Fault CloudflareBan { get; } = Fixed(
        "cloudflare-ban", "HTTP 429 with Cloudflare's page for error 1015.", 429, Html,
        "<!DOCTYPE html><html><head><title>Access denied | used Cloudflare to restrict access</title></head><body><h1>Error " +
        "1015</h1><p>You are being rate limited</p></body></html>");

    /// <summary>The interface no longer exists at its address.</summary>
    public static Fault Gone { get; } = Fixed(
        "gone", "HTTP 404 on every path: the old interface has been switched off.", 404, Json, """{"message":"Not Found"}""");

    /// <summary>The responses of the new interface.</summary>
    public static Fault Encrypted { get; } = Fixed(
        "encrypted", "The encrypted answers of the new interface.", 200, Json,
        """{"data":"bm9uY2U=.Y2lwaGVydGV4dA==.dGFn","signature":"c2lnbmF0dXJl"}""", CallKinds.Data);

    /// <summary>The error form of the new interface.</summary>
    public static Fault NewErrorForm { get; } = Fixed(
        "new-error-form", "HTTP 400 with an error code of the new interface.", 400, Json, """{"code":3,"message":"missing headers"}""");

    /// <summary>An HTTP redirect to another host.</summary>
    public static Fault HttpRedirect { get; } = Fixed(
        "http-redirect", "HTTP 302 to another host.", 302, Html, "", CallKinds.All, ("Location", "https://login.example.com/"));

    private static Fault Fixed(
        string name, string title, int status, string type, string body, CallKinds calls = CallKinds.All,
        params IReadOnlyList<(string Name, string Value)> headers) =>
        new(name, title, calls, call => FixedAnswer.WriteAsync(call.Http, status, type, body, headers));
}
