using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Nightscout.Entries;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Tests.Entries;

/// <summary>Bodies up to the size limit of 2 MiB. The daemon has a heap of 64 MiB, which 2 MiB of "{}," once exhausted.</summary>
public sealed class LongListTests
{
    private const int MaxLength = 2 * 1024 * 1024;
    private const long MaxMemory = 16 * 1024 * 1024;

    private static readonly DateTimeOffset Now = new(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string> HostileBodies => new()
    {
        { "empty objects", Filled("[", "{},", "{}]") },
        { "empty lists", Filled("[", "[],", "[]]") },
        { "numbers", Filled("[", "1,", "1]") },
        { "nothing", Filled("[", "null,", "null]") },
        { "deep nesting", Filled("", "[", "") },
        { "deep nesting of objects", Filled("[", "{\"a\":", "") },
        { "long text", Filled("[{\"type\":\"", "a", "\"}]") },
        { "long text with escapes", Filled("[{\"type\":\"", "\\u0041", "\"}]") },
        { "long name", Filled("[{\"", "a", "\":1}]") },
        { "long number", Filled("[{\"sgv\":", "9", "}]") },
        { "long number as text", Filled("[{\"sgv\":\"", "9", "\"}]") },
        { "short texts", Filled("[", "{\"type\":\"a\"},", "{}]") },
        { "one field again and again", Filled("[{", "\"type\":\"ab\",", "\"a\":1}]") },
        { "many fields", Filled("[{", "\"x\":1,", "\"a\":1}]") },
        { "lists of lists", Filled("[", "[[[[[]]]]],", "1]") },
        { "readings", Filled("[", "{\"sgv\":120,\"date\":1795834800000},", "{}]") },
        { "readings with all fields", Filled("[", "{\"sgv\":120,\"date\":1795834800000,\"direction\":\"NONE\",\"device\":\"x\"},", "{}]") },
        { "an envelope of lists", Filled("{", "\"result\":[],", "\"a\":1}") },
        { "an envelope of readings", Filled("{\"result\":[", "{\"sgv\":120,\"date\":1795834800000},", "{}]}") },
    };

    [Theory]
    [MemberData(nameof(HostileBodies))]
    public void No_body_needs_more_than_16_MiB_including_garbage(string name, string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        Assert.InRange(body.Length, MaxLength - 100, MaxLength);

        Assert.InRange(GetMemory(() => EntryList.Read(body, Now)), 0, MaxMemory);
        Assert.InRange(GetMemory(() => EntryList.ReadResult(body, Now)), 0, MaxMemory);
        Assert.InRange(GetMemory(() => DetectedEntries.IsV3(body)), 0, MaxMemory);
        Assert.InRange(GetMemory(() => TokenCache.Read(body)), 0, MaxMemory);
        Assert.NotEmpty(name);
    }

    [Fact]
    public void Of_too_many_readings_the_newest_are_kept_whatever_their_order()
    {
        var times = Enumerable.Range(0, 40_000).Select(i => Now.AddSeconds(-i)).ToArray();
        new Random(17).Shuffle(times);

        var page = EntryList.Read(List(times, "120"), Now);

        Assert.Equal(40_000, page.Entries);
        Assert.Equal(SiteEntryReader.MaxEntries, page.Readings.Count);
        Assert.Equal(Now, page.Readings[^1].MeasuredAt);
        Assert.Equal(Now.AddSeconds(1 - SiteEntryReader.MaxEntries), page.Readings[0].MeasuredAt);
    }

    [Fact]
    public void Entries_with_a_stamp_in_the_future_do_not_displace_the_present_ones()
    {
        var ahead = Enumerable.Range(0, 30_000).Select(i => Now.AddDays(1).AddSeconds(i));

        var page = EntryList.Read(List([Now.AddMinutes(-1), .. ahead, Now], "45"), Now);

        Assert.Contains(page.Readings, r => r.MeasuredAt == Now);
        Assert.Contains(page.Readings, r => r.MeasuredAt == Now.AddMinutes(-1));
    }

    [Fact]
    public void Entries_that_are_no_glucose_do_not_displace_readings()
    {
        var other = string.Concat(Enumerable.Range(0, 30_000).Select(i => string.Create(
            CultureInfo.InvariantCulture, $$"""{"type":"cal","date":{{Now.AddSeconds(i / 1000).ToUnixTimeMilliseconds()}}},""")));

        var page = EntryList.Read(
            Encoding.UTF8.GetBytes($$"""[{{other}}{"sgv":45,"date":{{Now.AddMinutes(-3).ToUnixTimeMilliseconds()}}}]"""), Now);

        Assert.Equal(Now.AddMinutes(-3), Assert.Single(page.Readings).MeasuredAt);
    }

    private static byte[] List(IEnumerable<DateTimeOffset> times, string sgv) => Encoding.UTF8.GetBytes(
        $"[{string.Join(',', times.Select(t =>
            string.Create(CultureInfo.InvariantCulture, $$"""{"sgv":{{sgv}},"date":{{t.ToUnixTimeMilliseconds()}}}""")))}]");

    private static string Filled(string begin, string item, string end) => new StringBuilder(begin, MaxLength)
        .Insert(begin.Length, item, (MaxLength - begin.Length - end.Length) / item.Length).Append(end).ToString();

    /// <summary>The bytes that the call allocates in total; the heap cannot grow by more.</summary>
    private static long GetMemory(Func<object> call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            _ = call();
        }
        catch (SourceException e)
        {
            Assert.Equal(ConnectionCause.AnswerNotUnderstood, e.Cause);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
