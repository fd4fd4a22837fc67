using Microsoft.Win32.SafeHandles;

namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>An open file of the kernel's, closed exactly once.</summary>
internal sealed class FileDescriptor : SafeHandleMinusOneIsInvalid
{
    /// <summary>
    /// Takes over a descriptor. Calls return it as an int: a marshaller that fills the handle itself would not extend the sign of -1.
    /// </summary>
    public FileDescriptor(int descriptor)
        : base(ownsHandle: true) => SetHandle(descriptor);

    /// <summary>The number, for structures that hold it.</summary>
    public int Number => (int)handle;

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => KernelCalls.Close(Number) == 0;
}
