using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>What a request to the source brought. <see cref="PollReducer"/> applies it to the state.</summary>
/// <param name="Source">The name of the source that responded or failed.</param>
public abstract record PollResult(string Source);

/// <summary>A poll succeeded.</summary>
/// <param name="Answers">The answers of all sources that were asked, at least one; the first is that of the active source.</param>
public sealed record ReadingsFetched(IReadOnlyList<SourcedResult> Answers) : PollResult(Answers[0].Source);

/// <summary>A history request succeeded.</summary>
/// <param name="Source">The name of the source.</param>
/// <param name="Readings">The readings of the last hours, in rising order of time.</param>
public sealed record HistoryFetched(string Source, IReadOnlyList<Reading> Readings) : PollResult(Source);

/// <summary>A poll failed.</summary>
/// <param name="Source">The name of the source.</param>
/// <param name="Failure">The reason, with a wait that counts from <paramref name="FailedAt"/>.</param>
/// <param name="FailedAt">When the poll failed, on the monotonic clock.</param>
/// <param name="HasNetwork">True when the device had a way to the source: only then the source itself is the reason.</param>
public sealed record FetchFailed(string Source, SourceException Failure, TimeSpan FailedAt, bool HasNetwork) : PollResult(Source);
