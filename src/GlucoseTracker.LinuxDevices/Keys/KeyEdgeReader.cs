using System.Runtime.InteropServices;
using GlucoseTracker.LinuxDevices.Gpio;

namespace GlucoseTracker.LinuxDevices.Keys;

/// <summary>Converts events of the kernel to edges, and detects gaps in their sequence numbers.</summary>
internal sealed class KeyEdgeReader
{
    private uint _last;

    /// <summary>Reads complete events of 48 bytes each.</summary>
    public void Read(ReadOnlySpan<byte> bytes, ICollection<KeyEdge> edges)
    {
        foreach (var happened in MemoryMarshal.Cast<byte, GpioEvent>(bytes))
        {
            var lost = happened.SequenceNumber != unchecked(_last + 1);
            _last = happened.SequenceNumber;
            edges.Add(new KeyEdge(
                (int)happened.Offset,
                happened.Id == GpioCalls.EventRising,
                TimeSpan.FromTicks((long)(happened.TimestampNanoseconds / 100)),
                lost));
        }
    }
}
