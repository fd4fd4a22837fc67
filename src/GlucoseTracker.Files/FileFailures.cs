namespace GlucoseTracker.Files;

/// <summary>Translates the kernel's error numbers (asm-generic/errno.h) into the exceptions that .NET uses for them.</summary>
internal static class FileFailures
{
    public const int NotPermitted = 1;       // EPERM
    public const int NoEntry = 2;            // ENOENT
    private const int NoAddress = 6;         // ENXIO: a FIFO or socket without its other end
    private const int NoAccess = 13;         // EACCES
    private const int Exists = 17;           // EEXIST
    private const int NoDirectory = 20;      // ENOTDIR
    private const int IsDirectory = 21;      // EISDIR
    public const int InvalidArgument = 22;   // EINVAL
    private const int FileTooLarge = 27;     // EFBIG
    private const int NoSpace = 28;          // ENOSPC
    private const int ReadOnlySystem = 30;   // EROFS
    private const int NameTooLong = 36;      // ENAMETOOLONG
    private const int LinkLoop = 40;         // ELOOP: also a link where none is followed
    private const int Overflow = 75;         // EOVERFLOW: a size beyond 32 bits
    private const int QuotaExceeded = 122;   // EDQUOT

    public static Exception From(int error, string path) => error switch
    {
        NoEntry => new FileNotFoundException($"There is no file {path}.", path),
        NoDirectory => new DirectoryNotFoundException($"A part of {path} is no directory."),
        NotPermitted or NoAccess => new UnauthorizedAccessException($"This user may not use {path}."),
        LinkLoop => new UnusableFileException(FileProblem.Link, path),
        NoAddress => new UnusableFileException(FileProblem.NotRegular, path),
        IsDirectory => new UnusableFileException(FileProblem.Directory, path),
        Overflow or FileTooLarge => new UnusableFileException(FileProblem.TooLarge, path),
        _ => new IOException($"{path}: {Words(error)}.", error),
    };

    private static string Words(int error) => error switch
    {
        Exists => "it exists already",
        NoSpace => "there is no space left",
        QuotaExceeded => "the quota is used up",
        ReadOnlySystem => "the file system can only be read",
        NameTooLong => "the name is too long",
        _ => $"the system reports error {error}",
    };
}
