using System.Net;

namespace GlucoseTracker.Http;

/// <summary>A response whose body goes on arriving, such as a subscription. Disposing of it closes the connection.</summary>
public sealed class StreamedResponse : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly Stream _body;

    internal StreamedResponse(HttpResponseMessage response, Stream body, TimeSpan? retryAfter) =>
        (_response, _body, RetryAfter) = (response, body, retryAfter);

    /// <summary>The status.</summary>
    public HttpStatusCode Status => _response.StatusCode;

    /// <summary>The wait that the server asks for; null when it asks for none.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Reads what has arrived, or waits for it; 0 at the end.</summary>
    /// <exception cref="IOException">The connection was lost.</exception>
    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => _body.ReadAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _body.DisposeAsync();
        _response.Dispose();
    }
}
