using GlucoseTracker.LinuxDevices.Gpio;

namespace GlucoseTracker.LinuxDevices.Keys;

/// <summary>Creates the request for keys: inputs with pull-ups, active low, both edges, debounced by the kernel.</summary>
internal static unsafe class KeyLineRequest
{
    private const ulong Flags =
        GpioCalls.Input | GpioCalls.PullUp | GpioCalls.ActiveLow | GpioCalls.EdgeRising | GpioCalls.EdgeFalling;

    public static GpioRequest Create(IReadOnlyList<int> lines, TimeSpan debounce, ReadOnlySpan<byte> consumer)
    {
        var request = new GpioRequest { LineCount = (uint)lines.Count, Config = new GpioConfig { Flags = Flags } };
        for (var n = 0; n < lines.Count; n++)
        {
            request.Offsets[n] = (uint)lines[n];
        }

        consumer.CopyTo(new Span<byte>(request.Consumer, 31));
        if (debounce > TimeSpan.Zero)
        {
            request.Config.AttributeCount = 1;
            request.Config.Attributes[0].Attribute.Id = GpioCalls.AttributeDebounce;
            // The lower 32 of 64 bits; all supported machines are little-endian.
            request.Config.Attributes[0].Attribute.Value = (ulong)debounce.TotalMicroseconds;
            request.Config.Attributes[0].Mask = ulong.MaxValue >> (64 - lines.Count);
        }

        return request;
    }
}
