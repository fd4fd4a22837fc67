using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Writes responses with a fixed body.</summary>
internal static class FixedAnswer
{
    private const int ChunkLength = 64 * 1024;

    /// <summary>Writes a response with status, media type and body.</summary>
    public static Task WriteAsync(
        HttpContext http, int status, string type, string body, params IReadOnlyList<(string Name, string Value)> headers) =>
        WriteAsync(http, status, type, Encoding.UTF8.GetBytes(body), headers);

    /// <summary>Writes a response with status, media type and body.</summary>
    public static async Task WriteAsync(
        HttpContext http, int status, string type, byte[] body, IReadOnlyList<(string Name, string Value)> headers)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        foreach (var (name, value) in headers)
        {
            http.Response.Headers[name] = value;
        }

        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>Writes valid JSON of great length: a string of spaces.</summary>
    public static async Task WriteHugeAsync(HttpContext http, int length)
    {
        http.Response.ContentType = "application/json";
        await WriteBlanksAsync(http.Response.Body, length, http.RequestAborted);
    }

    /// <summary>Writes valid JSON of great length, compressed.</summary>
    public static async Task WriteBombAsync(HttpContext http, int length)
    {
        http.Response.ContentType = "application/json";
        http.Response.Headers.ContentEncoding = "gzip";
        await using var packed = new GZipStream(http.Response.Body, CompressionLevel.Optimal, leaveOpen: true);
        await WriteBlanksAsync(packed, length, http.RequestAborted);
    }

    private static async Task WriteBlanksAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        var chunk = new byte[ChunkLength];
        Array.Fill(chunk, (byte)' ');
        await stream.WriteAsync("\""u8.ToArray(), cancellationToken);
        for (var written = 0; written < length; written += chunk.Length)
        {
            await stream.WriteAsync(chunk, cancellationToken);
        }

        await stream.WriteAsync("\""u8.ToArray(), cancellationToken);
    }
}
