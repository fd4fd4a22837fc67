using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.History;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.History;

/// <summary>
/// Opens the history file on demand. A damaged file is renamed, and a new one is created. Other failures throw
/// <see cref="HistoryException"/>; the next call then opens the file again. Not thread-safe.
/// </summary>
/// <param name="open">Opens the file.</param>
/// <param name="file">The file.</param>
/// <param name="settingsHash">The hash of the person of the settings.</param>
/// <param name="time">The clocks.</param>
/// <param name="log">Logs that a file was renamed.</param>
internal sealed class HistoryDatabase(
    Func<string, HistoryStore> open, string file, string settingsHash, TimeProvider time, ILogger log) : IDisposable
{
    private HistoryStore? _store;

    /// <summary>The number of files that were created because the previous one was damaged.</summary>
    public int TimesCreated { get; private set; }

    /// <summary>
    /// Reads the last day before the newest reading and the hash of the person; empty when nothing is stored. Readings that are ahead of
    /// the present instant are omitted.
    /// </summary>
    public (SourceSeries Sources, string? Person) ReadRecent(TimeSpan length, ReferenceTime now) => Execute(store =>
    {
        if (store.Find(settingsHash) is not { } person)
        {
            return (SourceSeries.Empty, null);
        }

        var sources = store.NewestAt(person, now) is { } newest
            ? store.ReadSources(person, newest - length, newest + TimeSpan.FromMilliseconds(1))
            : SourceSeries.Empty;
        return (sources, store.GetReported(person));
    });

    /// <summary>
    /// True when the newest stored reading came from a live source and is ahead of the present instant, or a reading in the quarantine was
    /// received later than the present instant: the clock is or was wrong.
    /// </summary>
    public bool HasRowsAhead(ReferenceTime now) => Execute(store => store.Find(settingsHash) is { } person
        && ((store.LastQuarantinedAt(person) is { } received && now.IsAhead(received))
            || (store.NewestAt(person, new ReferenceTime(ForeignTime.Max)) is { } newest
                && now.IsAhead(newest)
                && store.ReadSources(person, newest, newest + TimeSpan.FromMilliseconds(1)).Merged.Any(r => !r.IsHistoryOnly))));

    /// <summary>Moves readings that are ahead of the present instant into the quarantine.</summary>
    public void Quarantine(ReferenceTime now) => Execute(store =>
    {
        var moved = store.Quarantine(now);
        if (moved > 0)
        {
            log.ReadingsQuarantined(moved);
        }

        return moved;
    });

    /// <summary>The strays of the person of the settings.</summary>
    public IReadOnlyList<SourcedReading> ReadStrays() =>
        Execute(store => store.Find(settingsHash) is { } person ? store.ReadStrays(person) : []);

    /// <summary>Stores strays of the person with the hash of the source.</summary>
    public void AddStrays(string? person, IReadOnlyCollection<SourcedReading> strays) => Execute(store =>
    {
        store.AddStrays(store.Follow(settingsHash, person), strays);
        return strays.Count;
    });

    /// <summary>Stores readings of the person with the hash of the source.</summary>
    public void Add(string? person, IReadOnlyCollection<SourcedReading> readings) =>
        Execute(store => store.Add(store.Follow(settingsHash, person), readings));

    /// <summary>
    /// The life of this person's sensors in days, learned from the readings since an instant; null when they do not show it.
    /// </summary>
    /// <param name="since">The instant.</param>
    /// <param name="starts">The recorded starts of the sensors, in ascending order.</param>
    public int? LearnSensorDays(DateTimeOffset since, IReadOnlyList<DateTimeOffset> starts) =>
        Execute(store => store.Find(settingsHash) is { } person
        ? SensorDays.Learn(store.Read(person, since, DateTimeOffset.MaxValue).Select(r => r.Reading.MeasuredAt), starts)
        : null);

    /// <summary>Deletes old readings and checks the integrity of the file.</summary>
    public int Maintain(DateTimeOffset forgetBefore) => Execute(store =>
    {
        var forgotten = store.DeleteBefore(forgetBefore);
        return store.IsIntact()
            ? forgotten
            : throw new HistoryException(HistoryFailure.Damaged, "The daily look at the history found it damaged.");
    });

    /// <inheritdoc/>
    public void Dispose() => Close();

    private T Execute<T>(Func<HistoryStore, T> work)
    {
        try
        {
            return work(Open());
        }
        catch (HistoryException e) when (e.Failure == HistoryFailure.Damaged)
        {
            Close();
            log.HistoryFileRenamed(HistoryFile.RenameDamaged(file, time.GetUtcNow()));
            TimesCreated++;
            return work(Open());
        }
        catch
        {
            Close();
            throw;
        }
    }

    private HistoryStore Open() => _store ??= open(file);

    private void Close()
    {
        _store?.Dispose();
        _store = null;
    }
}
