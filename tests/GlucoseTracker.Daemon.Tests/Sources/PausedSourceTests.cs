using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Sources;

/// <summary>The wait of a Nightscout site outlives a restart of the daemon.</summary>
public sealed class PausedSourceTests : IReadingSource, IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder _folder = new();
    private SourceException? _failure;
    private int _asked;

    public string Name => SourceNames.Nightscout;

    public Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken)
    {
        _asked++;
        return _failure is null ? Task.FromResult(new FetchResult(null, null, null)) : Task.FromException<FetchResult>(_failure);
    }

    public Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, 5, 10, 20)]
    [InlineData(30, 30, 30, 30)]
    public async Task The_whole_wait_is_kept_across_restarts_and_grows_where_the_site_names_none(int? named, params int[] waits)
    {
        _failure = Failure(ConnectionCause.TooManyRequests, named);
        foreach (var minutes in waits)
        {
            Assert.Equal(TimeSpan.FromMinutes(minutes), (await RefusedAsync(Restart())).Details.Wait);
            _time.Advance(TimeSpan.FromMinutes(minutes - 1));

            var asked = _asked;
            var meanwhile = await RefusedAsync(Restart());
            Assert.Equal((ConnectionCause.TooManyRequests, TimeSpan.FromMinutes(1)), (meanwhile.Cause, meanwhile.Details.Wait));
            Assert.Equal(asked, _asked);
            _time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task An_answer_ends_the_wait_and_another_site_has_none()
    {
        _failure = Failure(ConnectionCause.TooManyRequests, null);
        await RefusedAsync(Restart());
        _failure = null;
        Assert.NotNull(await Restart("other").FetchCurrentAsync(default));

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.NotNull(await Restart().FetchCurrentAsync(default));
        Assert.False(File.Exists(Path.Combine(_folder.Path, PauseFile.FileName)));
    }

    [Fact]
    public async Task A_failure_that_may_end_at_any_time_is_not_stored()
    {
        _failure = Failure(ConnectionCause.Unreachable, null);
        await RefusedAsync(Restart());
        await RefusedAsync(Restart());

        Assert.Equal(2, _asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("site 1 2 3")]
    [InlineData("site 999999999 1795269600 TooManyRequests 1 0")]
    [InlineData("site 300 1795269600 Nothing 1 0")]
    [InlineData("site -300 1795269600 TooManyRequests 1 0")]
    [InlineData("site 300 99999999999999 TooManyRequests 1 0")]
    public async Task A_damaged_file_is_ignored(string text)
    {
        _folder.File(PauseFile.FileName, text);

        Assert.NotNull(await Restart().FetchCurrentAsync(default));
    }

    private static SourceException Failure(ConnectionCause cause, int? minutes) =>
        new(cause, "It fails.", new CauseDetails { Wait = minutes is { } wait ? TimeSpan.FromMinutes(wait) : null });

    private static Task<SourceException> RefusedAsync(PausedSource source) =>
        Assert.ThrowsAsync<SourceException>(() => source.FetchCurrentAsync(default));

    private PausedSource Restart(string site = "site") =>
        new(this, new PauseFile(_folder.Path, site, NullLogger<PauseFile>.Instance), _time);
}
