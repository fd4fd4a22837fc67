using GlucoseTracker.History.Exchange;

namespace GlucoseTracker.History.Tests.Exchange;

public sealed class CsvRecordReaderTests
{
    [Theory]
    [InlineData("a,b\r\nc,d\r\n", "a|b", "c|d")]
    [InlineData("a,b\nc,d", "a|b", "c|d")]
    [InlineData("a,b\rc,d\r", "a|b", "c|d")]
    [InlineData("\uFEFFa,b\n\n\nc,d\n\n", "a|b", "c|d")]
    [InlineData("a,\n,\n", "a|", "|")]
    [InlineData("\"a,b\",c\n", "a,b|c")]
    [InlineData("\"a\"\"b\",\"\"\n", "a\"b|")]
    [InlineData("\"toast\nand\r\ntea\",1\nx,y\n", "toast\nand\r\ntea|1", "x|y")]
    [InlineData("\"a\" ,b\n", "a|b")]
    [InlineData("\"a\", \"b,c\"\n", "a|b,c")]
    [InlineData("a, b, \"c\n", "a| b| \"c")]
    [InlineData("12\" pizza,1\nx,y\n", "12\" pizza|1", "x|y")]
    [InlineData("\"best\" pizza,1\nx,y\n", "\"best\" pizza|1", "x|y")]
    [InlineData("\"unfinished,1\nx,\"5,8\"\n", "\"unfinished|1", "x|5,8")]
    [InlineData("x,\"unfinished", "x|\"unfinished")]
    [InlineData("\"", "\"")]
    public void Records_are_read_by_RFC_4180_and_a_stray_quotation_mark_is_text(string text, params string[] records)
    {
        Assert.Equal(records, Read(new StringReader(text)));
        Assert.Equal(records, Read(new OneLetterReader(text)));
    }

    [Fact]
    public void A_record_has_the_line_on_which_it_begins()
    {
        var reader = new CsvRecordReader(new StringReader("a\n\n\"b\r\nb\",\"c\nc\"\r\nd\re"), ',');
        var lines = new List<int>();
        while (reader.Read() is not null)
        {
            lines.Add(reader.Line);
        }

        Assert.Equal([1, 3, 6, 7], lines);
    }

    [Fact]
    public void A_written_record_is_read_back_unchanged()
    {
        var random = new Random(19);
        string[] parts = ["a", "\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "é", "5,8", ""];
        foreach (var separator in new[] { ',', ';', '\t' })
        {
            foreach (var end in new[] { "\n", "\r\n", "\r" })
            {
                var records = Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, 2 + random.Next(4))
                    .Select(_ => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => parts[random.Next(parts.Length)]))).ToList())
                    .ToList();
                var text = string.Concat(records.Select(
                    r => string.Join(separator, r.Select(f => $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + end));

                var reader = new CsvRecordReader(new StringReader(text), separator);
                Assert.All(records, record => Assert.Equal(record, reader.Read()));
                Assert.Null(reader.Read());
            }
        }
    }

    [Theory]
    [InlineData(',', "more than 1000 columns")]
    [InlineData('x', "longer than")]
    [InlineData('"', "longer than")]
    [InlineData('\0', "longer than")]
    public void An_endless_line_is_refused_in_constant_memory(char letter, string reason)
    {
        using var endless = new EndlessReader(letter);
        var reader = new CsvRecordReader(endless, ',');

        var refused = Assert.Throws<ExchangeException>(reader.Read);

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 1, 1 << 20);
    }

    /// <summary>A file that was written while the power failed can end in them; .NET ignores them at the end of a number.</summary>
    [Theory]
    [InlineData("measured,5\0")]
    [InlineData("\"5\0\",x")]
    [InlineData("\0")]
    public void A_record_with_a_NUL_character_is_refused(string record)
    {
        using var text = new StringReader("first,1\n" + record + "\nthird,3\n");
        var reader = new CsvRecordReader(text, ',');
        reader.Read();

        var refused = Assert.Throws<ExchangeException>(reader.Read);

        Assert.StartsWith("line 2: it has a NUL character", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>An import opens a file several times, and the garbage collector frees large arrays late.</summary>
    [Fact]
    public void Short_records_need_a_small_buffer()
    {
        var text = string.Concat(Enumerable.Repeat("a,b,c\n", 10_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reader = new CsvRecordReader(new StringReader(text), ',');

        reader.Read();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 64 << 10);
    }

    [Fact]
    public void Many_long_records_are_read_whole()
    {
        var long1 = new string('x', CsvRecordReader.MaxRecordLength - 10);
        var reader = new CsvRecordReader(new StringReader(string.Concat(Enumerable.Repeat($"{long1},\"1\"\n", 12))), ',');

        for (var n = 0; n < 12; n++)
        {
            Assert.Equal([long1, "1"], reader.Read());
        }

        Assert.Null(reader.Read());
    }

    private static List<string> Read(TextReader input)
    {
        var reader = new CsvRecordReader(input, ',');
        var records = new List<string>();
        while (reader.Read() is { } fields)
        {
            records.Add(string.Join('|', fields));
        }

        return records;
    }

    /// <summary>Returns one character per call, like a slow pipe.</summary>
    private sealed class OneLetterReader(string text) : StringReader(text)
    {
        public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(count, 1));
    }

    private sealed class EndlessReader(char letter) : TextReader
    {
        public long Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            Array.Fill(buffer, letter, index, count);
            Given += count;
            return count;
        }
    }
}
