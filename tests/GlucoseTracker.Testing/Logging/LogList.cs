using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Testing.Logging;

/// <summary>A logger that keeps every line in memory.</summary>
internal sealed class LogList<T> : ILogger<T>
{
    /// <summary>The messages.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>The messages with level, event id and exception.</summary>
    public ConcurrentQueue<string> Entries { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var message = formatter(state, exception);
        Lines.Enqueue(message);
        Entries.Enqueue($"{logLevel} {eventId.Id} {message} {exception}");
    }
}
