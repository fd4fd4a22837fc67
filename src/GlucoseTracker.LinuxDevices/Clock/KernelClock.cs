using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Clock;

/// <summary>
/// Whether the wall clock has been set from the network since the start. Boards without a battery clock begin hours or days in the past,
/// and then no reading's age is true.
/// </summary>
/// <remarks>
/// The mark of systemd-timesyncd is asked first, then the kernel's flag: a unit with ProtectClock= may not ask the kernel at all.
/// </remarks>
public sealed class KernelClock
{
    private const int Unsynchronized = 5; // TIME_ERROR: the return value of adjtimex while STA_UNSYNC is set

    private readonly string _directory;
    private readonly Func<int?> _askKernel;

    /// <summary>This machine's clock.</summary>
    public KernelClock()
        : this("/run/systemd/timesync", ReadKernelState)
    {
    }

    internal KernelClock(string directory, Func<int?> askKernel) => (_directory, _askKernel) = (directory, askKernel);

    /// <summary>
    /// True or false where it is known; null where nobody may say: another time service, and the kernel may not be asked.
    /// </summary>
    public bool? IsSynchronized()
    {
        if (File.Exists(Path.Combine(_directory, "synchronized")))
        {
            return true;
        }

        return _askKernel() switch
        {
            Unsynchronized => false,
            null => Directory.Exists(_directory) ? false : null,
            _ => true,
        };
    }

    /// <summary>The state of the kernel's clock; null when the question is not allowed.</summary>
    private static int? ReadKernelState()
    {
        // struct timex is 208 bytes at most on our machines; its first word, modes, stays 0: only look.
        Span<byte> timex = stackalloc byte[512];
        timex.Clear();
        var state = KernelCalls.AdjustClock(timex);
        return state < 0 ? null : state;
    }
}
