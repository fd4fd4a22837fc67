using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Daemon.Tests.Polling;

/// <summary>A source that answers what the test says and remembers when it was asked.</summary>
internal sealed class ScriptedSource(TimeProvider time) : IReadingSource
{
    private readonly SemaphoreSlim _asked = new(0);

    /// <summary>What it is called.</summary>
    public string Label { get; init; } = "Scripted";

    public string Name => Label;

    public bool AwaitsCredentials { get; set; }

    public bool HasNewCredentials { get; set; }

    public Func<FetchResult> Current { get; set; } = () => new FetchResult(null, null, null);

    public Func<IReadOnlyList<Reading>> History { get; set; } = () => [];

    public List<TimeSpan> AskedAt { get; } = [];

    public int HistoryAsked { get; private set; }

    /// <summary>Called when the headers of an answer arrive: before it is given.</summary>
    public Action<FetchResult>? Arriving { get; set; }

    /// <summary>While set, answers wait for it.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public async Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken)
    {
        AskedAt.Add(time.Uptime());
        _asked.Release();
        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(cancellationToken);
        }

        var answer = Current();
        Arriving?.Invoke(answer);
        return answer;
    }

    public Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken)
    {
        HistoryAsked++;
        return Task.FromResult(History());
    }

    public Task NextAsk() => _asked.WaitAsync();
}
