namespace GlucoseTracker.Daemon.Configuration;

/// <summary>The configuration is invalid. Each problem is one sentence with place, problem and remedy.</summary>
public sealed class ConfigurationException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>The problems, at least one.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
