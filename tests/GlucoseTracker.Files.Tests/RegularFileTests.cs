using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Files.Tests;

public sealed class RegularFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_read_up_to_its_limit_and_not_beyond()
    {
        var file = _folder.File("a", "12345");

        Assert.Equal("12345", RegularFile.ReadText(file, 5));
        Assert.Equal(FileProblem.TooLarge, Problem(() => RegularFile.ReadText(file, 4)));
    }

    [Fact]
    public void An_empty_file_is_an_empty_text() => Assert.Equal("", RegularFile.ReadText(_folder.File("a", ""), 0));

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() => Assert.Equal("a", RegularFile.ReadText(_folder.File("a", "\uFEFFa"), 10));

    /// <summary>Opening such a pipe would block.</summary>
    [Fact]
    public async Task A_pipe_without_a_writer_is_refused_without_waiting()
    {
        var pipe = _folder.Pipe("pipe");

        var problem = await Task.Run(() => Problem(() => RegularFile.Open(pipe, 100))).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(FileProblem.NotRegular, problem);
    }

    [Theory]
    [InlineData("/dev/zero", FileProblem.NotRegular)]
    [InlineData("/dev/null", FileProblem.NotRegular)]
    [InlineData("/tmp", FileProblem.Directory)]
    public void A_device_or_a_directory_is_refused(string path, FileProblem problem)
    {
        Assert.Equal(problem, Problem(() => RegularFile.Open(path, 100)));
        Assert.Equal(problem, Problem(() => RegularFile.Open(_folder.Link("link", path), 100)));
    }

    [Fact]
    public void A_file_of_a_gigabyte_is_refused_unread()
    {
        var file = _folder.File("large");
        using (var stream = File.Create(file))
        {
            stream.SetLength(1L << 30);
        }

        var before = GC.GetTotalAllocatedBytes();

        Assert.Equal(FileProblem.TooLarge, Problem(() => RegularFile.ReadBytes(file, 1 << 20)));
        Assert.True(GC.GetTotalAllocatedBytes() - before < 16 << 20);
    }

    /// <summary>The kernel reports no size for files that it generates while they are read.</summary>
    [Fact]
    public void A_file_without_a_size_is_limited_too()
    {
        Assert.Equal(FileProblem.TooLarge, Problem(() => RegularFile.ReadBytes("/proc/self/status", 20)));
        Assert.StartsWith("Name:", RegularFile.ReadText("/proc/self/status", 1 << 20), StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_kind_of_link_is_read_when_links_are_refused()
    {
        var file = _folder.File("a", "secret");
        var link = _folder.Link("link", file);

        Assert.Equal("secret", RegularFile.ReadText(link, 100));
        Assert.Equal("secret", RegularFile.ReadText(file, 100, LinkRule.Refuse));
        Assert.Equal(FileProblem.Link, Problem(() => RegularFile.ReadText(link, 100, LinkRule.Refuse)));

        var second = _folder.HardLink("second", file);

        Assert.Equal("secret", RegularFile.ReadText(second, 100));
        Assert.Equal(FileProblem.SecondName, Problem(() => RegularFile.ReadText(second, 100, LinkRule.Refuse)));
        Assert.Null(RegularFile.TryReadBytes(second, 100, LinkRule.Refuse));
    }

    [Fact]
    public void A_missing_file_is_reported_as_missing()
    {
        Assert.Throws<FileNotFoundException>(() => RegularFile.Open(_folder.File("none"), 1));
        Assert.ThrowsAny<IOException>(() => RegularFile.Open(_folder.File("a", "") + "/none", 1));
        Assert.Null(RegularFile.TryReadBytes(_folder.File("none"), 1));
    }

    [Fact]
    public void A_line_has_a_maximum_length()
    {
        using var lines = new LimitedLineReader(new StringReader("12345\r\n\n123\r1"), 5, "text");

        Assert.Equal(["12345", "", "123", "1"], Enumerable.Range(0, 4).Select(_ => lines.ReadLine()));
        Assert.Null(lines.ReadLine());

        using var longer = new LimitedLineReader(new StringReader("123456\n"), 5, "text");

        Assert.Equal(FileProblem.LongLine, Problem(() => longer.ReadLine()));
    }

    /// <summary>The Enter key of a terminal is CR, and the next character is there only after the next question.</summary>
    [Fact]
    public void A_line_that_ends_with_CR_needs_no_further_character()
    {
        using var lines = new LimitedLineReader(new TypedText("yes\r"), 5, "text");

        Assert.Equal("yes", lines.ReadLine());
    }

    [Fact]
    public void What_follows_a_line_is_read_without_its_line_break()
    {
        using var lines = new LimitedLineReader(new StringReader("1\r\n23\r\n4"), 5, "text");

        Assert.Equal("1", lines.ReadLine());
        Assert.Equal('2', lines.Peek());
        Assert.Equal('2', lines.Read());
        Assert.Equal("3", lines.ReadLine());
        Assert.Equal("4", lines.ReadToEnd());
    }

    private static FileProblem Problem(Func<object?> read)
    {
        var problem = Assert.Throws<UnusableFileException>(read);

        Assert.EndsWith($"{problem.Reason}.", problem.Message, StringComparison.Ordinal);
        return problem.Problem;
    }

    /// <summary>A terminal: who asks for more than was typed would wait.</summary>
    private sealed class TypedText(string typed) : TextReader
    {
        private int _read;

        public override int Peek() => typed[_read];

        public override int Read() => typed[_read++];
    }
}
