
namespace GlucoseTracker.History.Tests;

/// <summary>
/// After a power cut the file is left, and the part of the log that had reached the card: all acknowledged writes, and any part of later
/// ones. The long form, with processes killed at random instants, is <c>bench/GlucoseTracker.HistoryBench power-cut</c>.
/// </summary>
public sealed class PowerCutTests
{
    private const int Batches = 40;
    private const int BatchSize = 5;

    [Fact]
    public void Wherever_the_log_is_cut_the_file_is_sound_and_every_acknowledged_batch_is_there_whole()
    {
        using var folder = new HistoryFolder();
        var logs = new List<long>();
        byte[] file;
        byte[] log;
        using (var store = folder.Open())
        {
            var person = store.Follow("settings", null);
            for (var batch = 0; batch < Batches; batch++)
            {
                store.Add(person, Enumerable.Range(batch * BatchSize, BatchSize).Select(i => HistoryFolder.At(i)));
                logs.Add(GetLength(folder.File + "-wal"));
            }

            (file, log) = (Copy(folder.File), Copy(folder.File + "-wal"));
        }

        var random = new Random(7);
        for (var cut = 0; cut < 60; cut++)
        {
            var length = random.NextInt64(logs[0], log.Length + 1);
            var acknowledged = logs.Count(l => l <= length);

            var found = After(file, log.AsSpan(0, (int)length), random.Next(2) == 0 ? random : null);

            Assert.True(found >= acknowledged * BatchSize, $"{found} readings where {acknowledged} batches were acknowledged.");
            Assert.Equal(0, found % BatchSize);
        }
    }

    /// <summary>The number of readings after the cut; the rest of the log can be any bytes.</summary>
    private static long After(byte[] file, ReadOnlySpan<byte> log, Random? garbage)
    {
        using var folder = new HistoryFolder();
        File.WriteAllBytes(folder.File, file);
        var tail = new byte[garbage is null ? 0 : 700];
        garbage?.NextBytes(tail);
        File.WriteAllBytes(folder.File + "-wal", [.. log, .. tail]);
        using var store = folder.Open();
        Assert.True(store.IsIntact());
        return store.Read(store.Find("settings")!.Value, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Count();
    }

    private static long GetLength(string file) => new FileInfo(file).Length;

    private static byte[] Copy(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
