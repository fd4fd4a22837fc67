using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Testing.Oracle;

namespace GlucoseTracker.Daemon.Tests.Proof;

/// <summary>A source that records each response in the true log before the program receives it.</summary>
internal sealed class WatchedSource(
    IReadingSource source, ArrivedReadings arrived, TimeProvider time, Func<bool> clockTrusted) : IReadingSource
{
    private string? _person;

    public string Name => source.Name;

    /// <summary>The number of requests.</summary>
    public int Polls { get; private set; }

    public async Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken)
    {
        Polls++;
        var answer = await source.FetchCurrentAsync(cancellationToken);
        if (answer.Person is not null && _person is not null && answer.Person != _person)
        {
            arrived.Clear();
        }

        _person = answer.Person ?? _person;
        if (answer.Current is { } current)
        {
            arrived.Add(current, time.GetUtcNow(), clockTrusted());
        }

        return answer;
    }

    public async Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken)
    {
        var history = await source.FetchHistoryAsync(cancellationToken);
        foreach (var reading in history)
        {
            arrived.Add(reading, time.GetUtcNow(), clockTrusted());
        }

        return history;
    }
}
