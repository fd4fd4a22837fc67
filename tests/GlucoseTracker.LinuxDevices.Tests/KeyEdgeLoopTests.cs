using System.IO.Pipes;
using System.Threading.Channels;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Kernel;
using GlucoseTracker.LinuxDevices.Keys;

namespace GlucoseTracker.LinuxDevices.Tests;

/// <summary>The loop on a real descriptor: a pipe in place of the line request.</summary>
public sealed class KeyEdgeLoopTests : IDisposable
{
    private readonly AnonymousPipeServerStream _kernel = new(PipeDirection.Out);
    private readonly KeyEdgeLoop _loop;

    public KeyEdgeLoopTests()
    {
        var end = new FileDescriptor((int)_kernel.ClientSafePipeHandle.DangerousGetHandle());
        _kernel.ClientSafePipeHandle.SetHandleAsInvalid();
        _loop = new KeyEdgeLoop(new KernelDevice(end));
    }

    public void Dispose()
    {
        _loop.Dispose();
        _kernel.Dispose();
    }

    [Fact]
    public async Task Edges_arrive_in_order()
    {
        _kernel.Write(KernelEvents.Create((1, 5, true), (2, 6, true)));
        _kernel.Write(KernelEvents.Create((3, 5, false)));

        Assert.Equal(5, (await _loop.Edges.ReadAsync()).Line);
        Assert.Equal(6, (await _loop.Edges.ReadAsync()).Line);
        Assert.False((await _loop.Edges.ReadAsync()).Pressed);
    }

    [Fact]
    public async Task Stopping_ends_a_loop_that_waits()
    {
        await Task.Run(_loop.Dispose);

        await _loop.Edges.Completion;
    }

    [Fact]
    public async Task Stopping_ends_a_loop_whose_edges_are_not_read()
    {
        _kernel.Write(KernelEvents.Create((1, 5, true)));

        await Task.Run(_loop.Dispose);

        Assert.False(_loop.Edges.Completion.IsFaulted);
    }

    [Fact]
    public async Task A_failed_descriptor_is_reported_as_gone()
    {
        // Without its last writer, a pipe reports a hang-up, like a chip that is removed.
        _kernel.Dispose();

        var failure = await Assert.ThrowsAsync<ChannelClosedException>(async () => await _loop.Edges.ReadAsync());
        Assert.Equal(GpioFailure.Gone, Assert.IsType<GpioException>(failure.InnerException).Failure);
    }
}
