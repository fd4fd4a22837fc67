using System.Runtime.InteropServices;

namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>A device node: wraps <see cref="KernelCalls"/> and converts failures to exceptions.</summary>
internal sealed class KernelDevice : IDisposable
{
    /// <summary>Takes ownership of an open file.</summary>
    public KernelDevice(FileDescriptor descriptor) => Descriptor = descriptor;

    /// <summary>The open file.</summary>
    public FileDescriptor Descriptor { get; }

    /// <exception cref="KernelException">The node cannot be opened.</exception>
    public static KernelDevice Open(string path)
    {
        var descriptor = Check(KernelCalls.Open(path, KernelCalls.ReadWriteCloseOnExec), "open");
        return new KernelDevice(new FileDescriptor((int)descriptor));
    }

    /// <summary>Calls ioctl with a number.</summary>
    /// <exception cref="KernelException">The call failed.</exception>
    public void Control(uint request, int argument) => Check(KernelCalls.Control(Descriptor, request, argument), "ioctl");

    /// <summary>Calls ioctl with a structure that the kernel can modify.</summary>
    /// <exception cref="KernelException">The call failed.</exception>
    public void Control<T>(uint request, ref T argument)
        where T : unmanaged =>
        Check(KernelCalls.Control(Descriptor, request, MemoryMarshal.AsBytes(new Span<T>(ref argument))), "ioctl");

    /// <summary>Writes all bytes in one call, which is one transfer on a bus.</summary>
    /// <exception cref="KernelException">The call failed, or wrote only a part.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        var written = Check(KernelCalls.Write(Descriptor, bytes, (nuint)bytes.Length), "write");
        if (written != bytes.Length)
        {
            throw new KernelException("write", 0);
        }
    }

    /// <summary>Reads into the buffer and returns the number of bytes.</summary>
    /// <exception cref="KernelException">The call failed.</exception>
    public int Read(Span<byte> buffer) => (int)Check(KernelCalls.Read(Descriptor, buffer, (nuint)buffer.Length), "read");

    /// <inheritdoc/>
    public void Dispose() => Descriptor.Dispose();

    /// <exception cref="KernelException">The result is an error.</exception>
    internal static nint Check(nint result, string call) =>
        result >= 0 ? result : throw new KernelException(call, Marshal.GetLastPInvokeError());
}
