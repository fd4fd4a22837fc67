using System.Runtime.InteropServices;

namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>A device node: the calls of <see cref="KernelCalls"/> with their failures as exceptions.</summary>
internal sealed class KernelDevice : IDisposable
{
    /// <summary>Takes over an open file.</summary>
    public KernelDevice(FileDescriptor descriptor) => Descriptor = descriptor;

    /// <summary>The open file.</summary>
    public FileDescriptor Descriptor { get; }

    /// <exception cref="KernelException">It cannot be opened.</exception>
    public static KernelDevice Open(string path)
    {
        var descriptor = Check(KernelCalls.Open(path, KernelCalls.ReadWriteCloseOnExec), "open");
        return new KernelDevice(new FileDescriptor((int)descriptor));
    }

    /// <summary>ioctl with a number.</summary>
    /// <exception cref="KernelException">Refused.</exception>
    public void Control(uint request, int argument) => Check(KernelCalls.Control(Descriptor, request, argument), "ioctl");

    /// <summary>ioctl with a structure, which the kernel may fill.</summary>
    /// <exception cref="KernelException">Refused.</exception>
    public void Control<T>(uint request, ref T argument)
        where T : unmanaged =>
        Check(KernelCalls.Control(Descriptor, request, MemoryMarshal.AsBytes(new Span<T>(ref argument))), "ioctl");

    /// <summary>Writes all in one call, which is one transfer on a bus.</summary>
    /// <exception cref="KernelException">Refused, or only a part was taken.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        var written = Check(KernelCalls.Write(Descriptor, bytes, (nuint)bytes.Length), "write");
        if (written != bytes.Length)
        {
            throw new KernelException("write", 0);
        }
    }

    /// <summary>Reads at most as much as fits; the count.</summary>
    /// <exception cref="KernelException">Refused.</exception>
    public int Read(Span<byte> buffer) => (int)Check(KernelCalls.Read(Descriptor, buffer, (nuint)buffer.Length), "read");

    /// <inheritdoc/>
    public void Dispose() => Descriptor.Dispose();

    /// <exception cref="KernelException">The result says that the call failed.</exception>
    internal static nint Check(nint result, string call) =>
        result >= 0 ? result : throw new KernelException(call, Marshal.GetLastPInvokeError());
}
