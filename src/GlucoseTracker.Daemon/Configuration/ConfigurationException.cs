using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>
/// The configuration is invalid. Each problem is one sentence with place, problem and remedy; the message has them in English.
/// </summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>The maximum number of listed problems, so that a damaged file does not fill terminal, log and <c>status</c>.</summary>
    internal const int MaxProblems = 50;

    /// <summary>The maximum length of a problem, which can contain a path of up to 4096 characters.</summary>
    private const int MaxLength = 5000;

    /// <summary>Creates the exception.</summary>
    /// <param name="problems">The problems, at least one. Of more than 50, the first are named and the others are counted.</param>
    public ConfigurationException(IReadOnlyList<CatalogueText> problems)
        : this(Shorten(problems), Environment.NewLine)
    {
    }

    /// <summary>Creates the exception for one problem.</summary>
    /// <param name="problem">The problem.</param>
    public ConfigurationException(CatalogueText problem)
        : this([problem])
    {
    }

    private ConfigurationException(IReadOnlyList<CatalogueText> problems, string separator)
        : base(string.Join(separator, Describe(problems, ProgramTexts.English))) => Problems = problems;

    /// <summary>The problems, at least one.</summary>
    public IReadOnlyList<CatalogueText> Problems { get; }

    /// <summary>The language that the configuration names in spite of its problems; null when it names none.</summary>
    public Language? Language { get; init; }

    /// <summary>The sentences of the problems in a language.</summary>
    public string[] Describe(ProgramTexts texts) => Describe(Problems, texts);

    /// <summary>
    /// The sentences of problems. Each is one neutral line, because it repeats text of the file and the name of the file.
    /// </summary>
    public static string[] Describe(IEnumerable<CatalogueText> problems, ProgramTexts texts) =>
        [.. problems.Select(problem => NeutralText.From(problem.Describe(texts), MaxLength))];

    private static IReadOnlyList<CatalogueText> Shorten(IReadOnlyList<CatalogueText> problems) => problems.Count <= MaxProblems
        ? problems
        : [.. problems.Take(MaxProblems), new CatalogueText("config.more", ("count", problems.Count - MaxProblems))];
}
