using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace GlucoseTracker.LinuxDevices.Gpio;

/// <summary>struct gpiochip_info, 68 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct GpioChipInfo
{
    public fixed byte Name[32];
    public fixed byte Label[32];
    public uint Lines;

    /// <summary>The text of a fixed-length field up to its first NUL.</summary>
    public static string Text(byte* field) => Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(field));
}

/// <summary>struct gpio_v2_line_attribute, 16 bytes: the value is 64 bits wide for flags and values, 32 for debounce.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GpioAttribute
{
    public uint Id;
    public uint Padding;
    public ulong Value;
}

/// <summary>struct gpio_v2_line_config_attribute, 24 bytes. Bit n of the mask is the n-th requested line.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GpioConfigAttribute
{
    public GpioAttribute Attribute;
    public ulong Mask;
}

/// <summary>gpio_v2_line_config.attrs.</summary>
[InlineArray(10)]
internal struct GpioConfigAttributes
{
    private GpioConfigAttribute _first;
}

/// <summary>gpio_v2_line_info.attrs.</summary>
[InlineArray(10)]
internal struct GpioAttributes
{
    private GpioAttribute _first;
}

/// <summary>struct gpio_v2_line_config, 272 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct GpioConfig
{
    public ulong Flags;
    public uint AttributeCount;
    public fixed uint Padding[5];
    public GpioConfigAttributes Attributes;
}

/// <summary>struct gpio_v2_line_request, 592 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct GpioRequest
{
    public fixed uint Offsets[64];
    public fixed byte Consumer[32];
    public GpioConfig Config;
    public uint LineCount;
    public uint EventBufferSize;
    public fixed uint Padding[5];
    public int Descriptor;
}

/// <summary>struct gpio_v2_line_info, 256 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct GpioLineInfo
{
    public fixed byte Name[32];
    public fixed byte Consumer[32];
    public uint Offset;
    public uint AttributeCount;
    public ulong Flags;
    public GpioAttributes Attributes;
    public fixed uint Padding[4];
}

/// <summary>struct gpio_v2_line_values, 16 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GpioValues
{
    public ulong Bits;
    public ulong Mask;
}

/// <summary>struct gpio_v2_line_event, 48 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct GpioEvent
{
    public ulong TimestampNanoseconds;
    public uint Id;
    public uint Offset;
    public uint SequenceNumber;
    public uint LineSequenceNumber;
    public fixed uint Padding[6];
}
