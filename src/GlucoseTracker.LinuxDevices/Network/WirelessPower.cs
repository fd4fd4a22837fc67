using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Network;

/// <summary>
/// Reads Wi-Fi power save by a call of the kernel's wireless extensions (linux/wireless.h), like iwconfig; no privilege is needed.
/// </summary>
public static class WirelessPower
{
    private const uint GetPower = 0x8B2D;       // SIOCGIWPOWER
    private const int MaxNameLength = 15;         // IFNAMSIZ with its final zero

    /// <summary>
    /// Whether an interface saves power; null when the interface does not exist, is not wireless, or the kernel does not report it.
    /// </summary>
    public static bool? IsSaving(string wirelessInterface)
    {
        ArgumentException.ThrowIfNullOrEmpty(wirelessInterface);
        if (Encoding.UTF8.GetByteCount(wirelessInterface) > MaxNameLength)
        {
            return null;
        }

        var request = WirelessRequest.For(wirelessInterface);
        try
        {
            // Any socket can be used, because the request contains the name of the interface.
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            KernelDevice.Check(
                KernelCalls.Control(socket.SafeHandle, GetPower, MemoryMarshal.AsBytes(new Span<WirelessRequest>(ref request))), "ioctl");
        }
        catch (Exception refused) when (refused is KernelException or SocketException)
        {
            return null;
        }

        return request.Disabled == 0;
    }
}

/// <summary>struct iwreq with its iw_param: 32 bytes on all supported machines.</summary>
[StructLayout(LayoutKind.Sequential, Size = 32)]
internal unsafe struct WirelessRequest
{
    public fixed byte Name[16];
    public int Value;
    public byte Fixed;
    public byte Disabled;
    public ushort Flags;

    public static WirelessRequest For(string wirelessInterface)
    {
        var request = default(WirelessRequest);
        Encoding.UTF8.GetBytes(wirelessInterface, new Span<byte>(request.Name, 15));
        return request;
    }
}
