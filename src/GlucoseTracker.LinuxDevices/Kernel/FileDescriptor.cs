using Microsoft.Win32.SafeHandles;

namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>A file descriptor that is closed exactly once.</summary>
internal sealed class FileDescriptor : SafeHandleMinusOneIsInvalid
{
    /// <summary>
    /// Takes ownership of a descriptor. System calls return an int, because a marshaller that fills the handle directly would not
    /// sign-extend -1.
    /// </summary>
    public FileDescriptor(int descriptor)
        : base(ownsHandle: true) => SetHandle(descriptor);

    /// <summary>The number of the descriptor, for structures.</summary>
    public int Number => (int)handle;

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => KernelCalls.Close(Number) == 0;
}
