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
        Assert.Equal(Size / 1024, Mappings().Sum(m => m.ResidentKilobytes));

        ProgramImage.Release(_file);

        Assert.Equal(0, Mappings().Sum(m => m.ResidentKilobytes));
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

        Assert.InRange(Mappings().Sum(m => m.ResidentKilobytes), 1, ProgramImage.PartSize / 1024);
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

    private List<MemoryMapping> Mappings() => MemoryMapping.ReadAll().Where(m => m.Path == _file).ToList();
}
