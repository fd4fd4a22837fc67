using GlucoseTracker.Http;

namespace GlucoseTracker.Notifications.Commands;

/// <summary>Reads lines from a streamed response. A line that is longer than the limit is skipped.</summary>
/// <param name="stream">The response stream.</param>
/// <param name="idleTimeout">The time without data after which the connection counts as lost.</param>
/// <param name="time">The clock for the timeout.</param>
internal sealed class LineStream(StreamedResponse stream, TimeSpan idleTimeout, TimeProvider time)
{
    /// <summary>The maximum length of a line in bytes, much longer than a command.</summary>
    private const int MaxLineLength = 16 * 1024;

    private readonly byte[] _buffer = new byte[MaxLineLength];
    private int _start;
    private int _end;
    private bool _skips;

    /// <summary>
    /// Reads the next line without its line break; null at the end of the response. The memory is valid until the next call.
    /// </summary>
    /// <exception cref="IOException">The connection was lost.</exception>
    /// <exception cref="TimeoutException">No data arrived for too long.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = _buffer.AsMemory(_start, length);
                _start += length + 1;
                if (!_skips)
                {
                    return line;
                }

                _skips = false;
                continue;
            }

            EnsureCapacity();
            var read = await ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return null;
            }

            _end += read;
        }
    }

    private void EnsureCapacity()
    {
        if (_end - _start == _buffer.Length)
        {
            (_start, _end, _skips) = (0, 0, true);
            return;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
    }

    private async Task<int> ReadAsync(Memory<byte> space, CancellationToken cancellationToken)
    {
        using var idle = new CancellationTokenSource(idleTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, idle.Token);
        try
        {
            return await stream.ReadAsync(space, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }
}
