using System.Net;

namespace GlucoseTracker.Http;

/// <summary>A response with an endless body, such as a subscription. Disposing closes the connection.</summary>
public sealed class StreamedResponse : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly Stream _body;

    internal StreamedResponse(HttpResponseMessage response, Stream body, TimeSpan? retryAfter) =>
        (_response, _body, RetryAfter) = (response, body, retryAfter);

    /// <summary>The status.</summary>
    public HttpStatusCode Status => _response.StatusCode;

    /// <summary>The wait that the server requested; null for none.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Reads the available data, or waits for data; returns 0 at the end.</summary>
    /// <exception cref="IOException">The connection was lost.</exception>
    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => _body.ReadAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _body.DisposeAsync().ConfigureAwait(false);
        _response.Dispose();
    }
}
