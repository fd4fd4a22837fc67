namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>The error numbers that are handled (asm-generic/errno.h; equal on all supported machines).</summary>
internal static class Errno
{
    public const int NotPermitted = 1;          // EPERM
    public const int NoEntry = 2;               // ENOENT
    public const int Interrupted = 4;           // EINTR
    public const int NoSuchAddress = 6;         // ENXIO
    public const int Again = 11;                // EAGAIN
    public const int NoAccess = 13;             // EACCES
    public const int Busy = 16;                 // EBUSY
    public const int NoDevice = 19;             // ENODEV
    public const int NotADevice = 25;           // ENOTTY
    public const int TimedOut = 110;            // ETIMEDOUT
    public const int RemoteInputOutput = 121;   // EREMOTEIO
}
