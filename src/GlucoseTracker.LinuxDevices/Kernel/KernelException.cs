namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>A system call failed. This exception is internal; each device class translates it to its own exception.</summary>
/// <param name="call">The name of the call.</param>
/// <param name="errno">The error number; 0 for an incomplete call.</param>
internal sealed class KernelException(string call, int errno) : Exception($"{call} failed with error {errno}.")
{
    /// <summary>The error number.</summary>
    public int Errno { get; } = errno;
}
