using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Sends JSON, compressed if the client supports it.</summary>
internal static class JsonAnswer
{
    public static async Task WriteAsync(HttpContext http, int status, Action<Utf8JsonWriter> write)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        var body = JsonWriting.ToUtf8(write);
        if (!http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.ContentLength = body.Length;
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
            return;
        }

        http.Response.Headers.ContentEncoding = "gzip";
        await using var packed = new GZipStream(http.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await packed.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>Writes a refusal: <c>{"message":"..."}</c>.</summary>
    public static Task WriteMessageAsync(HttpContext http, int status, string message) => WriteAsync(http, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("message", message);
        json.WriteEndObject();
    });
}
