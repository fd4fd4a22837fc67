namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>The pages of the program's own file that are in its memory: machine code and constants.</summary>
/// <remarks>
/// Where the program needs one page of its file, the kernel maps up to 64 KiB around it ("fault around", mm/memory.c), but only within one
/// mapping. The program's daily work is spread over the whole file, so almost all of it is mapped after an hour. Smaller mappings
/// keep what is mapped close to what is used. Nothing is read from the card again: the pages stay in the kernel's cache.
/// </remarks>
public static class ProgramImage
{
    /// <summary>The size of a mapping after the split, in bytes: 1000 mappings for 15 MB, each of which costs the kernel 0.2 kB.</summary>
    internal const int PartSize = 1 << 14;

    private const int Discard = 4; // MADV_DONTNEED
    private const int ExcludeFromDumps = 16; // MADV_DONTDUMP

    /// <summary>
    /// Unmaps the pages that can be read from the program's file again, and lets the kernel map at most 16 KiB around each page that is
    /// needed later. Without an effect where the list of mappings cannot be read.
    /// </summary>
    public static void Release()
    {
        try
        {
            Release(Environment.ProcessPath ?? "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The memory stays as it is.
        }
    }

    /// <summary>Releases the pages of the mappings of a file, which stays mapped.</summary>
    internal static void Release(string file)
    {
        // The list is complete before anything changes, because a split changes it.
        foreach (var mapping in MemoryMapping.ReadAll().Where(m => m.IsAsInFile && m.Path == file).ToList())
        {
            Split(mapping);
            Advise(mapping.Start, mapping.End, Discard);
        }
    }

    /// <summary>
    /// Sets a flag on every second part, so that the kernel keeps them as separate mappings. The flag concerns core
    /// dumps, which do not contain the pages of a file anyway.
    /// </summary>
    private static void Split(MemoryMapping mapping)
    {
        var size = (ulong)Math.Max(PartSize, Environment.SystemPageSize);
        for (var start = mapping.Start / (2 * size) * (2 * size); start < mapping.End; start += 2 * size)
        {
            Advise(Math.Max(start, mapping.Start), Math.Min(start + size, mapping.End), ExcludeFromDumps);
        }
    }

    /// <summary>Advice that the kernel refuses changes nothing.</summary>
    private static void Advise(ulong start, ulong end, int advice)
    {
        if (start < end)
        {
            _ = KernelCalls.AdviseMemory((nuint)start, (nuint)(end - start), advice);
        }
    }
}
