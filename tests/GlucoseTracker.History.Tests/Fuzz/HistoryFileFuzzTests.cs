using System.Globalization;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Testing.Fuzz;

namespace GlucoseTracker.History.Tests.Fuzz;

/// <summary>A history with corrupted bytes works, or throws HistoryException with the reason.</summary>
public sealed class HistoryFileFuzzTests : IDisposable
{
    private readonly HistoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_corrupted_history_is_usable_or_says_what_is_wrong() => FuzzRun.Run(new FuzzTarget("history", bytes =>
    {
        foreach (var file in _folder.Files)
        {
            File.Delete(Path.Combine(Path.GetDirectoryName(_folder.File)!, file));
        }

        File.WriteAllBytes(_folder.File, bytes);
        try
        {
            using (var reader = HistoryStore.OpenToRead(_folder.File))
            {
                Use(reader);
            }

            using var store = _folder.Open();
            var person = store.Follow("settings", null);
            store.Add(person, [HistoryFolder.At(0)]);
            store.DeleteBefore(HistoryFolder.Noon.AddDays(-400));
            return string.Create(CultureInfo.InvariantCulture, $"{store.IsIntact()} {Use(store)}");
        }
        catch (HistoryException failure)
        {
            return $"{failure.Failure} " +
                $"{FuzzAssert.CheckSentence(failure.Message.Replace(_folder.File, "history.sqlite", StringComparison.Ordinal))}";
        }
    })
    {
        Seeds = [Good()],
        ShortCount = 25,
        Tokens = ["reading", "stream", "person", "mark", "INTEGER", "CREATE TABLE", "settings"],
    });

    private static int Use(HistoryStore store)
    {
        if (store.Find("settings") is not { } person)
        {
            return -1;
        }

        _ = (store.GetReported(person), store.NewestAt(person, new ReferenceTime(HistoryFolder.Noon)), store.Quarantined());
        _ = store.ReadSources(person, HistoryFolder.Noon.AddDays(-1), HistoryFolder.Noon.AddDays(1));
        var readings = store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Count();
        return Math.Min(readings, 3);
    }

    private byte[] Good()
    {
        using (var store = _folder.Open())
        {
            store.Add(store.Follow("settings", "said"), Enumerable.Range(0, 40).Select(i => HistoryFolder.At(5 * i, 80 + i)));
        }

        return File.ReadAllBytes(_folder.File);
    }
}
