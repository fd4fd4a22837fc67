namespace GlucoseTracker.LinuxDevices.Gpio;

/// <summary>Creates requests for output lines.</summary>
internal static unsafe class OutputRequest
{
    /// <param name="lines">The lines with their initial levels.</param>
    /// <param name="consumer">The consumer name, which "gpioinfo" shows; at most 31 bytes.</param>
    /// <param name="bias"><see cref="GpioCalls.PullUp"/> or <see cref="GpioCalls.PullDown"/>; with 0 the pull resistors stay.</param>
    public static GpioRequest Create(IReadOnlyList<(int Line, bool High)> lines, ReadOnlySpan<byte> consumer, ulong bias = 0)
    {
        var request = new GpioRequest
        {
            LineCount = (uint)lines.Count,
            Config = new GpioConfig { Flags = GpioCalls.Output | bias, AttributeCount = 1 },
        };
        var levels = 0UL;
        for (var n = 0; n < lines.Count; n++)
        {
            request.Offsets[n] = (uint)lines[n].Line;
            levels |= lines[n].High ? 1UL << n : 0;
        }

        consumer.CopyTo(new Span<byte>(request.Consumer, 31));
        request.Config.Attributes[0].Attribute.Id = GpioCalls.AttributeOutputValues;
        request.Config.Attributes[0].Attribute.Value = levels;
        request.Config.Attributes[0].Mask = ulong.MaxValue >> (64 - lines.Count);
        return request;
    }
}
