using System.Runtime.InteropServices;

namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>struct pollfd.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry
{
    /// <summary>POLLIN.</summary>
    public const short Readable = 0x1;

    public int Descriptor;

    public short Events;

    public short ReturnedEvents;
}
