using System.Net.Http.Headers;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.LibreLinkUp.Http;

/// <summary>Reads an answer to its end, but never more than a limit.</summary>
internal static class AnswerReader
{
    /// <summary>The largest real answer is a history of 40 kB; what is longer than 2 MiB is none. Counted after unpacking.</summary>
    public const int LongestBody = 2 * 1024 * 1024;

    private const int FirstLength = 16 * 1024;

    /// <summary>No service means a longer pause than a day; a longer one would be a mistake that nobody sees.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>The answer's own date, its time in caches added; null when it has none, or an impossible one.</summary>
    public static DateTimeOffset? DateOf(HttpResponseMessage response) => ForeignTime.FromAnswer(response.Headers.Date, response.Headers.Age);

    /// <summary>Reads it.</summary>
    public static async Task<ServiceAnswer> ReadAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var body = await ReadCappedAsync(stream, cancellationToken);
        return new ServiceAnswer
        {
            Status = response.StatusCode,
            Body = body ?? default,
            IsTooLong = body is null,
            MediaType = response.Content.Headers.ContentType?.MediaType,
            RetryAfter = Wait(response.Headers.RetryAfter, response.Headers.Date ?? time.GetUtcNow()),
            Date = DateOf(response),
        };
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadCappedAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[FirstLength];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length > LongestBody)
                {
                    return null;
                }

                Array.Resize(ref buffer, Math.Min(2 * length, LongestBody + 1));
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
        }
    }

    /// <summary>Seconds, or a date that is compared with the answer's own.</summary>
    private static TimeSpan? Wait(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? (header?.Date - now);
        return wait is { } asked && asked > TimeSpan.Zero ? (asked < LongestWait ? asked : LongestWait) : null;
    }
}
