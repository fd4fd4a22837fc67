namespace GlucoseTracker.Daemon.Configuration;

/// <summary>The configuration is invalid. Each problem is one sentence: where, what is wrong, what to do.</summary>
public sealed class ConfigurationException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>The sentences, at least one.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
