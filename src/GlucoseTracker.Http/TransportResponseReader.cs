namespace GlucoseTracker.Http;

/// <summary>Reads a response of limited length to its end.</summary>
internal static class TransportResponseReader
{
    private const int InitialBufferSize = 16 * 1024;

    /// <summary>The maximum requested wait; a longer one is probably an error and would stop polling.</summary>
    private static readonly TimeSpan MaxRetryAfter = TimeSpan.FromDays(1);

    /// <exception cref="TransportException">The body is longer than the limit.</exception>
    public static async Task<TransportResponse> ReadAsync(
        HttpResponseMessage response, int maxBodySize, TimeProvider time, CancellationToken cancellationToken) => new()
        {
            Status = response.StatusCode,
            Body = maxBodySize == 0 ? default : await ReadBodyAsync(response.Content, maxBodySize, cancellationToken).ConfigureAwait(false),
            MediaType = response.Content.Headers.ContentType?.MediaType,
            RetryAfter = GetRetryAfter(response, time),
            Date = GetDate(response),
            RequestUri = response.RequestMessage?.RequestUri,
            Location = GetLocation(response),
            HeaderNames = [.. response.Headers.NonValidated.Select(header => header.Key)],
        };

    public static DateTimeOffset? GetDate(HttpResponseMessage response)
    {
        var age = response.Headers.Age is { } asked && asked > TimeSpan.Zero ? asked : TimeSpan.Zero;
        return response.Headers.Date is { } date && age < DateTimeOffset.MaxValue - date ? date + age : null;
    }

    private static Uri? GetLocation(HttpResponseMessage response) =>
        response.Headers.Location is { } location
            && response.RequestMessage?.RequestUri is { } asked
            && Uri.TryCreate(asked, location, out var target) ? target : null;

    /// <summary>
    /// Retry-After is a number of seconds, or a date, which is compared with that of the response (RFC 9110, section 10.2.3).
    /// </summary>
    internal static TimeSpan? GetRetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - (response.Headers.Date ?? time.GetUtcNow()));
        return wait > TimeSpan.Zero ? (wait < MaxRetryAfter ? wait : MaxRetryAfter) : null;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContent content, int maxSize, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = new byte[Math.Min(InitialBufferSize, maxSize + 1)];
        var length = 0;
        while (true)
        {
            if (length > maxSize)
            {
                throw new TransportException(TransportFailure.ResponseTooLarge);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(2 * length, maxSize + 1));
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
        }
    }
}
