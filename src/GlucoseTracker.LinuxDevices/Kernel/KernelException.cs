namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>A kernel call failed. Never leaves this project: each port translates it into a sentence of its own.</summary>
/// <param name="call">The call.</param>
/// <param name="errno">The error number; 0 when the call did less than asked.</param>
internal sealed class KernelException(string call, int errno) : Exception($"{call} failed with error {errno}.")
{
    /// <summary>The error number.</summary>
    public int Errno { get; } = errno;
}
