using System.Net.Sockets;

namespace GlucoseTracker.Http;

/// <summary>
/// The connection below TLS. It checks the first bytes from the server: a response to a TLS handshake begins with a record of type 20 to 24
/// (RFC 8446, section 5.1), so other bytes are reported for what they are and not as a bad certificate.
/// </summary>
internal sealed class HandshakeStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    private const byte FirstRecordType = 20;
    private const byte LastRecordType = 24;

    private bool _isChecked;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = base.Read(buffer);
        Check(buffer[..read]);
        return read;
    }

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _isChecked ? base.ReadAsync(buffer, cancellationToken) : ReadFirstAsync(buffer, cancellationToken);

    private async ValueTask<int> ReadFirstAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var read = await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Check(buffer.Span[..read]);
        return read;
    }

    private void Check(ReadOnlySpan<byte> first)
    {
        if (_isChecked || first.IsEmpty)
        {
            return;
        }

        _isChecked = true;
        if (first[0] is < FirstRecordType or > LastRecordType)
        {
            var isHttp = first[0] == (byte)'<' || first.StartsWith("HTTP"u8) || "HTTP"u8.StartsWith(first);
            throw new TransportException(isHttp ? TransportFailure.PlainHttp : TransportFailure.NotTls);
        }
    }
}
