using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace GlucoseTracker.Testing.Net;

/// <summary>Listens for one TLS client, reads the versions that it offers (RFC 8446, section 4.2.1), and closes the connection.</summary>
public static class ClientHello
{
    /// <summary>TLS 1.2 on the wire.</summary>
    public const int Tls12 = 0x0303;

    /// <summary>TLS 1.3 on the wire.</summary>
    public const int Tls13 = 0x0304;

    private const int RecordHeader = 5;
    private const int SupportedVersions = 43;

    /// <summary>The versions that a client offers.</summary>
    /// <param name="connect">Connects to the address; its failure is expected.</param>
    public static async Task<IReadOnlyList<int>> ReadVersionsAsync(Func<Uri, Task> connect)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var reading = ReadAsync(listener);
        try
        {
            await connect(new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"));
        }
#pragma warning disable CA1031 // No client likes this server; what is looked for was read before.
        catch (Exception)
#pragma warning restore CA1031
        {
        }

        return VersionsIn(await reading);
    }

    private static async Task<byte[]> ReadAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var header = new byte[RecordHeader];
        await stream.ReadExactlyAsync(header);
        var hello = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(3))];
        await stream.ReadExactlyAsync(hello);
        return hello;
    }

    /// <summary>
    /// Skips type, length, legacy version, random, and the three lists before the extensions. Without the extension the legacy version is
    /// used.
    /// </summary>
    private static int[] VersionsIn(ReadOnlySpan<byte> hello)
    {
        var legacy = BinaryPrimitives.ReadUInt16BigEndian(hello[4..]);
        var rest = hello[38..];
        rest = rest[(1 + rest[0])..];
        rest = rest[(2 + BinaryPrimitives.ReadUInt16BigEndian(rest))..];
        rest = rest[(1 + rest[0])..];
        for (rest = rest[2..]; rest.Length >= 4;)
        {
            var (kind, length) = (BinaryPrimitives.ReadUInt16BigEndian(rest), BinaryPrimitives.ReadUInt16BigEndian(rest[2..]));
            if (kind == SupportedVersions)
            {
                var versions = new int[rest[4] / 2];
                for (var i = 0; i < versions.Length; i++)
                {
                    versions[i] = BinaryPrimitives.ReadUInt16BigEndian(rest[(5 + (2 * i))..]);
                }

                return versions;
            }

            rest = rest[(4 + length)..];
        }

        return [legacy];
    }
}
