using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>One source file of a project.</summary>
internal sealed class SourceFile
{
    private readonly string[] _code;

    public SourceFile(string project, string projectFolder, string path)
    {
        var text = File.ReadAllText(path);
        Project = project;
        PathInProject = Path.GetRelativePath(projectFolder, path).Replace('\\', '/');
        Lines = text.Split('\n').Length - (text.EndsWith('\n') ? 1 : 0);
        Text = text;
        _code = JoinOpenLines(Comments.Blank(text).Split('\n'));
    }

    public string Project { get; }

    /// <summary>Such as "Values/Glucose.cs".</summary>
    public string PathInProject { get; }

    /// <summary>Such as "GlucoseTracker.Domain/Values/Glucose.cs".</summary>
    public string PathInSources => $"{Project}/{PathInProject}";

    public int Lines { get; }

    /// <summary>The text including comments.</summary>
    public string Text { get; }

    /// <summary>The matches in the code without comments, as "file:line: code".</summary>
    public IEnumerable<string> Find(Regex pattern) =>
        _code.Select((line, index) => (line, index))
            .Where(l => pattern.IsMatch(l.line))
            .Select(l => $"{PathInSources}:{l.index + 1}: {l.line.Trim()}");

    public override string ToString() => PathInSources;

    /// <summary>Joins a line that ends with an opening bracket with the next one, so that a wrapped call is found too.</summary>
    private static string[] JoinOpenLines(string[] lines)
    {
        var joined = (string[])lines.Clone();
        for (var i = lines.Length - 2; i >= 0; i--)
        {
            if (joined[i].EndsWith('('))
            {
                joined[i] += joined[i + 1].TrimStart();
                joined[i + 1] = "";
            }
        }

        return joined;
    }
}
