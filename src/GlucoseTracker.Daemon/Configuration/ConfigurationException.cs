using System.Globalization;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>The configuration is invalid. Each problem is one sentence with place, problem and remedy.</summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>The maximum number of problems that are named: a damaged file must not fill terminal, log and <c>status</c>.</summary>
    internal const int MaxProblems = 50;

    /// <summary>A problem names a path of at most 4096 characters.</summary>
    private const int MaxLength = 5000;

    /// <summary>Creates the exception.</summary>
    /// <param name="problems">
    /// The problems, at least one. Of more than 50, the first are named and the others are counted. Each becomes one neutral line, because
    /// it repeats text of the file and the name of the file.
    /// </param>
    public ConfigurationException(IReadOnlyList<string> problems)
        : this(Shorten(problems), Environment.NewLine)
    {
    }

    private ConfigurationException(IReadOnlyList<string> problems, string separator)
        : base(string.Join(separator, problems)) => Problems = problems;

    /// <summary>The problems, at least one.</summary>
    public IReadOnlyList<string> Problems { get; }

    private static IReadOnlyList<string> Shorten(IReadOnlyList<string> problems) => problems.Count <= MaxProblems
        ? [.. problems.Select(GetLine)]
        : [.. problems.Take(MaxProblems).Select(GetLine), string.Create(
            CultureInfo.InvariantCulture, $"There are {problems.Count - MaxProblems} more problems; mend these first.")];

    private static string GetLine(string problem) => NeutralText.From(problem, MaxLength);
}
