namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>The C library's heap, from which OpenSSL and SQLite live.</summary>
public static class NativeHeap
{
    /// <summary>
    /// Gives whole free pages back to the system, also those in the middle, which the library does not do by itself. False when there were
    /// none.
    /// </summary>
    public static bool Trim() => KernelCalls.TrimHeap(0) != 0;
}
