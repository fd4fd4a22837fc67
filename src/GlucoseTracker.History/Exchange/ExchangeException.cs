namespace GlucoseTracker.History.Exchange;

/// <summary>A file of readings cannot be taken. The message names the line and what is wrong there, never a reading.</summary>
public sealed class ExchangeException(int line, string problem) : FormatException($"line {line}: {problem}");
