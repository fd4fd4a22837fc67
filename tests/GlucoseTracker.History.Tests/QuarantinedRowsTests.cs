using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.History.Tests;

public sealed class QuarantinedRowsTests : IDisposable
{
    private readonly HistoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_that_are_ahead_leave_the_history_and_the_others_stay()
    {
        using var store = _folder.Open();
        var person = store.Follow("settings", "person");
        store.Add(person, [HistoryFolder.At(0), HistoryFolder.At(2), HistoryFolder.At(3), HistoryFolder.At(600)]);

        var moved = store.Quarantine(new ReferenceTime(HistoryFolder.Noon));

        Assert.Equal(2, moved);
        Assert.Equal(2, store.Quarantined());
        Assert.Equal([HistoryFolder.At(0), HistoryFolder.At(2)], store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
        Assert.Equal(0, store.Quarantine(new ReferenceTime(HistoryFolder.Noon)));
    }
}
