using System.Runtime.InteropServices;
using GlucoseTracker.LinuxDevices.Gpio;

namespace GlucoseTracker.LinuxDevices.Tests;

/// <summary>Events in the format of the kernel.</summary>
internal static class KernelEvents
{
    public static byte[] Create(params (uint Sequence, int Line, bool Pressed)[] events) =>
        MemoryMarshal.AsBytes<GpioEvent>(events.Select(happened => new GpioEvent
        {
            TimestampNanoseconds = 1_500_000_000UL + happened.Sequence,
            Id = happened.Pressed ? 1u : 2u,
            Offset = (uint)happened.Line,
            SequenceNumber = happened.Sequence,
            LineSequenceNumber = happened.Sequence,
        }).ToArray()).ToArray();
}
