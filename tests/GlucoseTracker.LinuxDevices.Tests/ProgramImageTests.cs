using System.Globalization;
using System.IO.MemoryMappedFiles;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Tests;

public sealed class ProgramImageTests : IDisposable
{
    private const int Size = 1 << 20;
    private readonly string _file = Path.GetTempFileName();

    public ProgramImageTests()
    {
        var content = new byte[Size];
        new Random(1).NextBytes(content);
        File.WriteAllBytes(_file, content);
    }

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Released_pages_leave_the_memory_and_have_the_same_content_when_they_are_read_again()
    {
        using var file = MemoryMappedFile.CreateFromFile(_file, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        using var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        ReadAll(view);
        Assert.Equal(Size / 1024, GetResidentKilobytes());

        ProgramImage.Release(_file);

        Assert.Equal(0, GetResidentKilobytes());
        Assert.Equal(File.ReadAllBytes(_file), ReadAll(view));
    }

    [Fact]
    public void After_a_release_the_kernel_maps_no_more_than_a_part_around_a_page()
    {
        using var file = MemoryMappedFile.CreateFromFile(_file, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        using var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        ReadAll(view);

        ProgramImage.Release(_file);
        ProgramImage.Release(_file);
        view.ReadByte(Size / 2);

        Assert.InRange(GetResidentKilobytes(), 1, ProgramImage.PartSize / 1024);
        Assert.All(Mappings(), m => Assert.InRange<ulong>(m.End - m.Start, 1, ProgramImage.PartSize));
    }

    [Fact]
    public void Written_pages_are_kept()
    {
        using var file = MemoryMappedFile.CreateFromFile(_file, FileMode.Open, null, 0, MemoryMappedFileAccess.CopyOnWrite);
        using var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.CopyOnWrite);
        var other = (byte)(view.ReadByte(Size / 2) + 1);
        view.Write(Size / 2, other);

        ProgramImage.Release(_file);

        Assert.Equal(other, view.ReadByte(Size / 2));
        Assert.Single(Mappings());
    }

    private static byte[] ReadAll(MemoryMappedViewAccessor view)
    {
        var content = new byte[Size];
        view.ReadArray(0, content, 0, Size);
        return content;
    }

    /// <summary>The size of the pages of the file that are in memory, by the kernel's list of mappings.</summary>
    private int GetResidentKilobytes()
    {
        var (sum, isOfFile) = (0, false);
        foreach (var line in File.ReadLines("/proc/self/smaps"))
        {
            if (line.Contains('-', StringComparison.Ordinal) && !line.StartsWith("VmFlags:", StringComparison.Ordinal))
            {
                isOfFile = line.EndsWith(_file, StringComparison.Ordinal);
            }
            else if (isOfFile && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["Rss:", var size, "kB"])
            {
                sum += int.Parse(size, CultureInfo.InvariantCulture);
            }
        }

        return sum;
    }

    private List<MemoryMapping> Mappings() => MemoryMapping.ReadAll().Where(m => m.Path == _file).ToList();
}
