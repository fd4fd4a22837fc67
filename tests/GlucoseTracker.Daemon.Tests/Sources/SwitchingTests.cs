using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Sources;

/// <summary>Two sources report one sensor and fail at random; the displayed readings are compared with the responses of both.</summary>
public sealed class SwitchingTests
{
    private const int Minutes = 8 * 60;
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Same = TimeSpan.FromSeconds(30);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task No_change_of_the_source_duplicates_reorders_or_relabels_a_reading(int seed)
    {
        var (random, time) = (new Random(seed), new FakeTimeProvider(Start));
        var first = new SensorSource(SourceNames.LibreLinkUp, time, TimeSpan.Zero, step: 1);
        var second = new SensorSource(SourceNames.Nightscout, time, TimeSpan.FromSeconds(random.Next(-20, 20)), step: 5);
        var source = new SourceChain(
            [.. new[] { first, second }.Select(
                s => new ChainedSource(
                    s, new PollSchedule(PollOptions.Default, time.Uptime(), null, random.NextDouble), time,
                    () => new ReferenceTime(time.GetUtcNow())))],
            TimeSpan.FromMinutes(10), time, NullLogger<SourceChain>.Instance);
        var (known, speakers) = (SourceSeries.Empty, new HashSet<string>());

        for (var minute = 0; minute < Minutes; minute++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            first.Stumble(random);
            second.Stumble(random);
            if (await AskAsync(source, history: random.Next(20) == 0) is { } told)
            {
                known = known.Merge(source.Name, told);
                speakers.Add(source.Name);
            }
        }

        Assert.Equal(2, speakers.Count);
        AssertWhole(known, [first, second]);
    }

    private static async Task<IReadOnlyList<Reading>?> AskAsync(SourceChain source, bool history)
    {
        try
        {
            var current = (await source.FetchCurrentAsync(CancellationToken.None)).Current;
            return history ? await source.FetchHistoryAsync(CancellationToken.None) : current is null ? [] : [current];
        }
        catch (SourceException)
        {
            return null;
        }
    }

    private static void AssertWhole(SourceSeries known, SensorSource[] sources)
    {
        var merged = SourceMerge.Merge(sources.Select(s => (s.Name, (IEnumerable<Reading>)known.Get(s.Name)))).ToList();

        Assert.Equal(known.Merged, merged.Select(m => m.Reading));
        Assert.All(merged, m => Assert.Contains(m.Reading, sources.Single(s => s.Name == m.Source).Responses));
        Assert.All(merged.Zip(merged.Skip(1)), pair =>
        {
            var apart = pair.Second.Reading.MeasuredAt - pair.First.Reading.MeasuredAt;
            Assert.True(
                apart > TimeSpan.Zero && (pair.First.Source == pair.Second.Source || apart >= Same), "One measurement is there twice.");
        });
        Assert.All(sources, s => Assert.All(known.Get(s.Name), r => Assert.Contains(r, s.Responses)));
    }

    /// <summary>One measurement per step, stamped by a clock that is wrong by a few seconds.</summary>
    private sealed class SensorSource(string name, TimeProvider time, TimeSpan off, int step) : IReadingSource
    {
        private int _fails;
        private int _silent;

        public string Name => name;

        public HashSet<Reading> Responses { get; } = [];

        /// <summary>Sometimes the source fails for a while, or its phone sends nothing.</summary>
        public void Stumble(Random random)
        {
            _fails = _fails > 0 ? _fails - 1 : random.Next(40) == 0 ? random.Next(30) : 0;
            _silent = _silent > 0 ? _silent - 1 : random.Next(60) == 0 ? random.Next(45) : 0;
        }

        public Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken)
        {
            Answer();
            return Task.FromResult(new FetchResult(GetResponse().LastOrDefault(), null, time.GetUtcNow()));
        }

        public Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken)
        {
            Answer();
            return Task.FromResult<IReadOnlyList<Reading>>([.. GetResponse()]);
        }

        private void Answer()
        {
            if (_fails > 0)
            {
                throw new SourceException(ConnectionCause.Unreachable, "It fails.");
            }
        }

        private IEnumerable<Reading> GetResponse()
        {
            var last = (int)(time.GetUtcNow() - Start).TotalMinutes - _silent;
            for (var minute = Math.Max(0, last - 120); minute <= last; minute++)
            {
                if (minute % step == 0)
                {
                    var reading = new Reading(
                        SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(80 + (minute % 90))),
                        Start.AddMinutes(minute) + off, Trend.Stable);
                    Responses.Add(reading);
                    yield return reading;
                }
            }
        }
    }
}
