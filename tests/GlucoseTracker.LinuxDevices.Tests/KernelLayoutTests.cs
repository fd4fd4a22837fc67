using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Kernel;
using GlucoseTracker.LinuxDevices.Keys;
using GlucoseTracker.LinuxDevices.Sound;

namespace GlucoseTracker.LinuxDevices.Tests;

/// <summary>Sizes and offsets of the kernel's headers (linux/gpio.h, linux/spi/spidev.h of 6.1, compiled and printed).</summary>
public sealed class KernelLayoutTests
{
    [Fact]
    public void Structures_have_the_sizes_of_the_headers()
    {
        Assert.Equal(592, Unsafe.SizeOf<GpioRequest>());
        Assert.Equal(272, Unsafe.SizeOf<GpioConfig>());
        Assert.Equal(24, Unsafe.SizeOf<GpioConfigAttribute>());
        Assert.Equal(16, Unsafe.SizeOf<GpioAttribute>());
        Assert.Equal(48, Unsafe.SizeOf<GpioEvent>());
        Assert.Equal(16, Unsafe.SizeOf<GpioValues>());
        Assert.Equal(256, Unsafe.SizeOf<GpioLineInfo>());
        Assert.Equal(68, Unsafe.SizeOf<GpioChipInfo>());
        Assert.Equal(8, Unsafe.SizeOf<PollEntry>());
    }

    [Theory]
    [InlineData(GpioCalls.RequestLines, 592)]
    [InlineData(GpioCalls.GetLine, 256)]
    [InlineData(GpioCalls.GetChip, 68)]
    [InlineData(GpioCalls.GetValues, 16)]
    [InlineData(GpioCalls.SetValues, 16)]
    public void Numbers_of_calls_carry_the_size_of_their_structure(uint call, int size) => Assert.Equal((uint)size, (call >> 16) & 0x3FFF);

    [Fact]
    public void A_request_for_keys_is_laid_out_as_the_kernel_reads_it()
    {
        var request = KeyLineRequest.Create([5, 6, 26], TimeSpan.FromMilliseconds(10), "keys"u8);
        var bytes = MemoryMarshal.AsBytes(new Span<GpioRequest>(ref request));

        Assert.Equal([5, 6, 26, 0], MemoryMarshal.Cast<byte, uint>(bytes[..16]).ToArray().Select(offset => (int)offset));
        Assert.Equal("keys\0"u8, bytes.Slice(256, 5));
        Assert.Equal(0x136UL, MemoryMarshal.Read<ulong>(bytes[288..]));
        Assert.Equal(1u, MemoryMarshal.Read<uint>(bytes[296..]));
        Assert.Equal(new byte[20], bytes.Slice(300, 20));
        Assert.Equal(3u, MemoryMarshal.Read<uint>(bytes[320..]));
        Assert.Equal(10_000u, MemoryMarshal.Read<uint>(bytes[328..]));
        Assert.Equal(0b111UL, MemoryMarshal.Read<ulong>(bytes[336..]));
        Assert.Equal(3u, MemoryMarshal.Read<uint>(bytes[560..]));
        Assert.Equal(new byte[20], bytes.Slice(568, 20));
    }

    [Fact]
    public void Sixty_four_keys_are_all_debounced()
    {
        var request = KeyLineRequest.Create([.. Enumerable.Range(0, 64)], TimeSpan.FromMilliseconds(10), "keys"u8);

        Assert.Equal(ulong.MaxValue, request.Config.Attributes[0].Mask);
    }

    [Fact]
    public void Without_debounce_the_request_has_no_attribute() =>
        Assert.Equal(0u, KeyLineRequest.Create([5], TimeSpan.Zero, "keys"u8).Config.AttributeCount);

    [Fact]
    public void A_request_for_outputs_carries_the_first_levels()
    {
        var request = OutputRequest.Create([(24, false), (25, true)], "panel"u8);
        var bytes = MemoryMarshal.AsBytes(new Span<GpioRequest>(ref request));

        Assert.Equal([24u, 25u], MemoryMarshal.Cast<byte, uint>(bytes[..8]).ToArray());
        Assert.Equal(0x8UL, MemoryMarshal.Read<ulong>(bytes[288..]));
        Assert.Equal(1u, MemoryMarshal.Read<uint>(bytes[296..]));
        Assert.Equal(2u, MemoryMarshal.Read<uint>(bytes[320..]));
        Assert.Equal(0b10UL, MemoryMarshal.Read<ulong>(bytes[328..]));
        Assert.Equal(0b11UL, MemoryMarshal.Read<ulong>(bytes[336..]));
        Assert.Equal(2u, MemoryMarshal.Read<uint>(bytes[560..]));
    }

    [Fact]
    public void A_request_for_a_buzzer_is_one_output_that_begins_silent()
    {
        var request = GpioSoundOutput.CreateRequest(18, isActiveLow: false);
        var bytes = MemoryMarshal.AsBytes(new Span<GpioRequest>(ref request));

        Assert.Equal([18u, 0u], MemoryMarshal.Cast<byte, uint>(bytes[..8]).ToArray());
        Assert.Equal("glucose-tracker alarm\0"u8, bytes.Slice(256, 22));
        Assert.Equal(0x208UL, MemoryMarshal.Read<ulong>(bytes[288..]));
        Assert.Equal(1u, MemoryMarshal.Read<uint>(bytes[296..]));
        Assert.Equal(0UL, MemoryMarshal.Read<ulong>(bytes[328..]));
        Assert.Equal(1UL, MemoryMarshal.Read<ulong>(bytes[336..]));
        Assert.Equal(1u, MemoryMarshal.Read<uint>(bytes[560..]));
    }

    [Fact]
    public void An_active_low_relay_begins_high_and_is_pulled_up()
    {
        var request = GpioSoundOutput.CreateRequest(23, isActiveLow: true);
        var bytes = MemoryMarshal.AsBytes(new Span<GpioRequest>(ref request));

        Assert.Equal(0x108UL, MemoryMarshal.Read<ulong>(bytes[288..]));
        Assert.Equal(1UL, MemoryMarshal.Read<ulong>(bytes[328..]));
    }

    [Theory]
    [InlineData(true, 1UL)]
    [InlineData(false, 0UL)]
    public void A_sound_is_the_level_of_that_line_and_of_no_other(bool sounds, ulong bits)
    {
        var values = GpioSoundOutput.CreateValues(sounds, isActiveLow: false);

        Assert.Equal((bits, 1UL), (values.Bits, values.Mask));
    }
}
