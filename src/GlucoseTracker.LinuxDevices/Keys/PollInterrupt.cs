using System.Runtime.InteropServices;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Keys;

/// <summary>Interrupts a poll() on a descriptor from another thread, by an eventfd in the same call.</summary>
internal sealed class PollInterrupt : IDisposable
{
    private readonly FileDescriptor _event =
        new((int)KernelDevice.Check(KernelCalls.EventDescriptor(0, KernelCalls.EventCloseOnExec), "eventfd"));

    /// <summary>Ends the present or the next wait.</summary>
    public void Signal() => KernelCalls.Write(_event, BitConverter.GetBytes(1UL), sizeof(ulong));

    /// <summary>Waits without timeout until the descriptor is readable; returns true. Returns false after <see cref="Signal"/>.</summary>
    /// <exception cref="KernelException">The descriptor is invalid.</exception>
    public bool WaitFor(FileDescriptor descriptor)
    {
        Span<PollEntry> entries =
        [
            new() { Descriptor = descriptor.Number, Events = PollEntry.Readable },
            new() { Descriptor = _event.Number, Events = PollEntry.Readable },
        ];
        while (KernelCalls.Poll(entries, 2, -1) < 0)
        {
            if (Marshal.GetLastPInvokeError() is var errno and not Errno.Interrupted)
            {
                throw new KernelException("poll", errno);
            }
        }

        if (entries[1].ReturnedEvents != 0)
        {
            return false;
        }

        return (entries[0].ReturnedEvents & PollEntry.Readable) != 0 ? true : throw new KernelException("poll", Errno.NoDevice);
    }

    /// <inheritdoc/>
    public void Dispose() => _event.Dispose();
}
