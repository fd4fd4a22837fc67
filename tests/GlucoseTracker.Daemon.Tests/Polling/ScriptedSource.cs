using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Daemon.Tests.Polling;

/// <summary>A source whose responses the test determines, and which records the times of requests.</summary>
internal sealed class ScriptedSource(TimeProvider time) : IReadingSource
{
    private readonly SemaphoreSlim _asked = new(0);

    /// <summary>The name of the source.</summary>
    public string Label { get; init; } = "Scripted";

    public string Name => Label;

    public bool AwaitsCredentials { get; set; }

    public bool HasNewCredentials { get; set; }

    public Func<FetchResult> Current { get; set; } = () => new FetchResult(null, null, null);

    public Func<IReadOnlyList<Reading>> History { get; set; } = () => [];

    public List<TimeSpan> AskedAt { get; } = [];

    public int HistoryAsked { get; private set; }

    /// <summary>Called when the headers of a response arrive, before it is returned.</summary>
    public Action<FetchResult>? Arriving { get; set; }

    /// <summary>While set, responses wait for this task.</summary>
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
