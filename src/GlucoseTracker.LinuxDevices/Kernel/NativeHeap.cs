namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>The heap of the C library, which OpenSSL and SQLite use.</summary>
public static class NativeHeap
{
    /// <summary>
    /// Returns free pages to the system, also those in the middle of the heap, which the library does not do automatically. False when
    /// there were none.
    /// </summary>
    public static bool Trim() => KernelCalls.TrimHeap(0) != 0;
}
