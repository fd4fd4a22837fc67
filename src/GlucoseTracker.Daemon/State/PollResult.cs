using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Daemon.State;

/// <summary>The result of a request to the source. <see cref="Polling.PollReducer"/> applies it to the state.</summary>
/// <param name="Source">The name of the source that responded or failed.</param>
public abstract record PollResult(string Source);

/// <summary>A poll succeeded.</summary>
/// <param name="Answers">The responses of all polled sources, at least one; the first is that of the active source.</param>
public sealed record ReadingsFetched(IReadOnlyList<SourcedResult> Answers) : PollResult(Answers[0].Source);

/// <summary>A history request succeeded.</summary>
/// <param name="Source">The name of the source.</param>
/// <param name="Readings">The readings of the last hours, in ascending order of time.</param>
public sealed record HistoryFetched(string Source, IReadOnlyList<Reading> Readings) : PollResult(Source);

/// <summary>A history request failed, which does not affect the poll.</summary>
/// <param name="Source">The name of the source.</param>
public sealed record HistoryFailed(string Source) : PollResult(Source);

/// <summary>A poll failed.</summary>
/// <param name="Source">The name of the source.</param>
/// <param name="Failure">The reason; a wait in it counts from <paramref name="FailedAt"/>.</param>
/// <param name="FailedAt">The time of the failure, on the monotonic clock.</param>
/// <param name="HasNetwork">True when the device had a network connection to the source, so that the source itself is the reason.</param>
public sealed record FetchFailed(string Source, SourceException Failure, TimeSpan FailedAt, bool HasNetwork) : PollResult(Source);
