using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Files.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_file_is_replaced_and_nothing_is_left_beside_it()
    {
        var file = _folder.File("a", "old");

        AtomicFile.Write(file, "new"u8);

        Assert.Equal("new", File.ReadAllText(file));
        Assert.Equal(["a"], _folder.Names);
    }

    [Fact]
    public void Only_the_owner_can_read_it_also_where_an_old_one_was_open_to_all()
    {
        var file = _folder.File("a", "old");
        File.SetUnixFileMode(file, (UnixFileMode)0x1B6);

        using (var output = AtomicFile.Create(file))
        {
            output.Stream.Write("new"u8);
            var unfinished = Path.Combine(_folder.Path, Assert.Single(_folder.Names, name => name != "a"));

            Assert.Equal(AtomicFile.OwnerOnly, File.GetUnixFileMode(unfinished));
            output.Commit();
        }

        Assert.Equal(AtomicFile.OwnerOnly, File.GetUnixFileMode(file));
    }

    [Fact]
    public void Without_an_end_the_old_content_stays()
    {
        var file = _folder.File("a", "old");

        using (var output = AtomicFile.Create(file))
        {
            output.Stream.Write("new"u8);
        }

        Assert.Equal("old", File.ReadAllText(file));
        Assert.Equal(["a"], _folder.Names);
    }

    [Fact]
    public void A_planted_link_is_replaced_and_its_target_is_unchanged()
    {
        var precious = _folder.File("precious", "keep");
        var second = _folder.HardLink("second", precious);
        var link = _folder.Link("link", precious);
        var nowhere = _folder.Link("nowhere", _folder.File("made"));

        foreach (var file in new[] { second, link, nowhere })
        {
            AtomicFile.Write(file, "password"u8);

            Assert.Equal("password", File.ReadAllText(file));
            Assert.False(FileStatus.Find(file, followLink: false)!.Value.IsLink);
        }

        Assert.Equal("keep", File.ReadAllText(precious));
        Assert.False(File.Exists(_folder.File("made")));
    }

    /// <summary>Another user cannot plant a file with an unpredictable name.</summary>
    [Fact]
    public void The_unfinished_file_has_another_name_each_time()
    {
        var names = new HashSet<string>();
        for (var i = 0; i < 100; i++)
        {
            using var output = AtomicFile.Create(_folder.File("a"));
            names.Add(Assert.Single(_folder.Names));
        }

        Assert.Equal(100, names.Count);
        Assert.All(names, name => Assert.True(name.Length > 24));
    }

    [Fact]
    public void A_directory_that_is_exchanged_in_between_gets_nothing()
    {
        var directory = Directory.CreateDirectory(_folder.File("state")).FullName;
        var elsewhere = Directory.CreateDirectory(_folder.File("elsewhere")).FullName;

        using (var output = AtomicFile.Create(Path.Combine(directory, "a")))
        {
            output.Stream.Write("password"u8);
            Directory.Move(directory, _folder.File("moved"));
            Directory.CreateSymbolicLink(directory, elsewhere);
            output.Commit();
        }

        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));
        Assert.Equal("password", File.ReadAllText(_folder.File("moved/a")));
    }

    [Fact]
    public void A_pipe_or_a_directory_is_not_replaced()
    {
        var directory = Directory.CreateDirectory(_folder.File("directory")).FullName;

        Assert.Equal(FileProblem.Directory, Assert.Throws<UnusableFileException>(() => AtomicFile.Write(directory, "a"u8)).Problem);
        Assert.Equal(
            FileProblem.NotRegular, Assert.Throws<UnusableFileException>(() => AtomicFile.Write(_folder.Pipe("pipe"), "a"u8)).Problem);
        Assert.Equal(["directory", "pipe"], _folder.Names);
    }

    [Fact]
    public void Without_its_directory_it_is_not_written() =>
        Assert.ThrowsAny<IOException>(() => AtomicFile.Write(_folder.File("none/a"), "a"u8));

    [Fact]
    public void Owner_and_mode_of_another_file_are_taken_over()
    {
        var other = _folder.File("other", "");
        File.SetUnixFileMode(other, (UnixFileMode)0x1A0);

        using (var output = AtomicFile.Create(_folder.File("a")))
        {
            output.CopyOwnerAndMode(FileStatus.Find(other, followLink: true)!.Value);
            output.Commit();
        }

        Assert.Equal((UnixFileMode)0x1A0, File.GetUnixFileMode(_folder.File("a")));
    }

    [Fact]
    public void Deleting_removes_only_the_link_and_unfinished_files()
    {
        var precious = _folder.File("precious", "keep");
        var link = _folder.Link("a", precious);
        _folder.File(".a.0123456789abcdef01234567.new", "cut");
        _folder.File("a.new", "cut");
        _folder.File(".a.mine.new", "keep");
        _folder.File(".b.0123456789abcdef01234567.new", "keep");

        AtomicFile.Delete(link);

        Assert.Equal([".a.mine.new", ".b.0123456789abcdef01234567.new", "precious"], _folder.Names);

        AtomicFile.RemoveUnfinished(_folder.Path);

        Assert.Equal([".a.mine.new", "precious"], _folder.Names);
    }

    [Fact]
    public void The_status_reports_kind_owner_and_names()
    {
        var file = _folder.File("a", "12345");
        _folder.HardLink("second", file);
        var status = FileStatus.Find(file, followLink: false)!.Value;

        Assert.True(status.IsRegular);
        Assert.Equal((2u, 5L, File.GetUnixFileMode(file)), (status.Links, status.Size, status.Permissions));
        Assert.Equal(FileCalls.RealUser(), status.User);
        Assert.True(FileStatus.Find(_folder.Path, followLink: false)!.Value.IsDirectory);
        Assert.Null(FileStatus.Find(_folder.File("none"), followLink: false));
    }
}
