using System.Globalization;

namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>A mapping of this process, an entry of /proc/self/smaps (proc_pid_smaps(5)).</summary>
/// <param name="Start">The address of the first byte.</param>
/// <param name="End">The address behind the last byte.</param>
/// <param name="Path">The mapped file; empty without one.</param>
/// <param name="IsWritable">True when the process may write to it.</param>
/// <param name="ModifiedKilobytes">The size of the pages that are no longer those of the file, in kB; null when unknown.</param>
internal sealed record MemoryMapping(ulong Start, ulong End, string Path, bool IsWritable, int? ModifiedKilobytes)
{
    private const string List = "/proc/self/smaps";
    private const int FieldsBeforePath = 5;

    /// <summary>True when every page can be read from the file again.</summary>
    public bool IsAsInFile => Path.Length > 0 && !IsWritable && ModifiedKilobytes == 0;

    /// <summary>The mappings of this process, in ascending order of their addresses. They can change at any time.</summary>
    /// <exception cref="IOException">The list cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The list must not be read.</exception>
    public static IEnumerable<MemoryMapping> ReadAll() => Parse(File.ReadLines(List));

    /// <summary>Reads the lines of a list. Lines of an unknown form are ignored.</summary>
    public static IEnumerable<MemoryMapping> Parse(IEnumerable<string> lines)
    {
        MemoryMapping? mapping = null;
        foreach (var line in lines)
        {
            if (ParseHeader(line) is { } next)
            {
                if (mapping is not null)
                {
                    yield return mapping;
                }

                mapping = next;
            }
            else if (ParseModifiedSize(line) is { } modified)
            {
                mapping = mapping is null ? null : mapping with { ModifiedKilobytes = modified };
            }
        }

        if (mapping is not null)
        {
            yield return mapping;
        }
    }

    /// <summary>
    /// Reads, for example, "7f1c-7f2c r-xp 00001000 fe:00 1234    /usr/bin/name": range, permissions, offset, device, inode, path.
    /// </summary>
    private static MemoryMapping? ParseHeader(string line)
    {
        var fields = line.Split(' ', FieldsBeforePath + 1, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length < FieldsBeforePath || fields[0].Split('-') is not [var start, var end]
            || !ulong.TryParse(start, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var first)
            || !ulong.TryParse(end, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var last) || first >= last)
        {
            return null;
        }

        var path = fields.Length > FieldsBeforePath ? fields[FieldsBeforePath] : "";
        return new MemoryMapping(first, last, path, fields[1].Contains('w', StringComparison.Ordinal), null);
    }

    private static int? ParseModifiedSize(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["Anonymous:", var size, "kB"]
        && int.TryParse(size, CultureInfo.InvariantCulture, out var kilobytes)
            ? kilobytes
            : null;
}
