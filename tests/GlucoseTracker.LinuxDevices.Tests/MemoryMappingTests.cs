using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Tests;

public sealed class MemoryMappingTests
{
    private const string List =
        """
        00400000-00500000 r-xp 00001000 b3:02 1234                       /usr/lib/a name/program
        Size:               1024 kB
        Rss:                 512 kB
        Anonymous:             0 kB
        VmFlags: rd ex mr mw me
        00500000-00501000 r--p 00101000 b3:02 1234                       /usr/lib/a name/program
        Rss:                   4 kB
        Anonymous:             4 kB
        7ffe0000-7fff0000 rw-p 00000000 00:00 0
        Rss:                  12 kB
        Anonymous:            12 kB
        ffff9000-ffffa000 r--p 00000000 b3:02 77                         /usr/share/zone
        Rss:                   4 kB
        """;

    private readonly List<MemoryMapping> _mappings = MemoryMapping.Parse(List.Split('\n')).ToList();

    [Fact]
    public void A_mapping_has_a_range_a_path_and_the_size_of_its_written_pages() =>
        Assert.Equal(new MemoryMapping(0x400000, 0x500000, "/usr/lib/a name/program", false, 0), _mappings[0]);

    [Fact]
    public void A_mapping_without_a_file_has_no_path() =>
        Assert.Equal(new MemoryMapping(0x7ffe0000, 0x7fff0000, "", true, 12), _mappings[2]);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    public void A_mapping_is_as_in_the_file_when_the_kernel_says_that_no_page_was_written(int index, bool isAsInFile) =>
        Assert.Equal(isAsInFile, _mappings[index].IsAsInFile);

    [Fact]
    public void Lines_of_an_unknown_form_are_ignored() =>
        Assert.Empty(MemoryMapping.Parse(["", "Rss: 4 kB", "4-3 r--p 0 00:00 0", "zz-ff r--p 0 00:00 0", "1-2", "Anonymous: many kB"]));

    [Fact]
    public void The_list_of_this_process_contains_its_program() =>
        Assert.Contains(
            MemoryMapping.ReadAll(),
            m => m.Path == Environment.ProcessPath && m.ModifiedKilobytes is not null);
}
