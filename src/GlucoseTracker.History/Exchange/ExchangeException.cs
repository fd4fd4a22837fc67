namespace GlucoseTracker.History.Exchange;

/// <summary>A file of readings is invalid. The message has the line and the problem, but no reading.</summary>
public sealed class ExchangeException(int line, string problem) : FormatException($"line {line}: {problem}")
{
    /// <summary>True when the whole file has another format, so that no line in particular is wrong.</summary>
    public bool IsOtherFormat { get; init; }
}
