using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Clock;

/// <summary>
/// Reads whether NTP has set the wall clock since boot. Boards without a battery clock boot with a time that is hours or days in the past,
/// which makes all ages of readings wrong.
/// </summary>
/// <remarks>
/// The flag file of systemd-timesyncd is checked first, then the kernel's flag, because a unit with ProtectClock= may not query the kernel.
/// </remarks>
public sealed class KernelClock
{
    private const int Unsynchronized = 5; // TIME_ERROR: the return value of adjtimex while STA_UNSYNC is set

    private readonly string _directory;
    private readonly Func<int?> _askKernel;

    /// <summary>The clock of this machine.</summary>
    public KernelClock()
        : this("/run/systemd/timesync", ReadKernelState)
    {
    }

    internal KernelClock(string directory, Func<int?> askKernel) => (_directory, _askKernel) = (directory, askKernel);

    /// <summary>
    /// True or false where known; null for another time service when the kernel may not be queried.
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

    /// <summary>The state of the kernel's clock; null when the query is not permitted.</summary>
    private static int? ReadKernelState()
    {
        // struct timex has at most 208 bytes on the supported machines; its first word, modes, stays 0 for a query.
        Span<byte> timex = stackalloc byte[512];
        timex.Clear();
        var state = KernelCalls.AdjustClock(timex);
        return state < 0 ? null : state;
    }
}
