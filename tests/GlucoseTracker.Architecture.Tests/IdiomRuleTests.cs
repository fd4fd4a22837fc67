using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>Rejects idioms in which a reader overlooks mistakes.</summary>
public sealed partial class IdiomRuleTests
{
    private const int MaxMethod = 50;

    /// <summary>In a long tuple assignment a reader does not notice two swapped values.</summary>
    [Fact]
    public void At_most_three_fields_are_assigned_as_a_tuple()
    {
        string[] folders = ["src", "tests", "bench"];
        var found = folders.SelectMany(folder => Repository.FilesBelow(Path.Combine(Repository.Root, folder), "*.cs"))
            .Where(file => Path.GetFileName(file) != $"{nameof(IdiomRuleTests)}.cs")
            .Where(file => LongTuple().IsMatch(Comments.Blank(File.ReadAllText(file))));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("(_a, B, _c, _d) = (a, b, c, d);")]
    [InlineData("=>\n        (A, B,\n         C, D) =\n        (a, b, c, d);")]
    [InlineData("var (a, b, c, d) = (1, 2, 3, 4);")]
    [InlineData("(x.A, x.B, x.C, x.D) = (1, 2, 3, 4);")]
    public void A_long_tuple_would_be_found(string code) => Assert.Matches(LongTuple(), code);

    [Theory]
    [InlineData("(_a, _b, _c) = (a, b, c);")]
    [InlineData("var (a, b, c, d) = Split(text);")]
    [InlineData("Assert.True((a, b, c, d) == (e, f, g, h));")]
    public void A_short_tuple_and_a_deconstruction_are_allowed(string code) => Assert.DoesNotMatch(LongTuple(), code);

    /// <summary>Every method, accessor and initializer between braces, with its first and last line.</summary>
    [Fact]
    public void Methods_are_short()
    {
        var tooLong = Repository.Sources.SelectMany(source => Measure(source.Text)
            .Where(method => method.Lines > MaxMethod)
            .Select(method => $"{source.PathInSources}: {method.Lines} lines: {method.First}"));

        Assert.Empty(tooLong);
    }

    [Fact]
    public void A_long_method_would_be_found()
    {
        var body = string.Concat(Enumerable.Repeat("        Work();\n", MaxMethod));
        var methods = Measure($"class Type(\n    int a,\n    int b)\n{{\n    void Method(\n        int c)\n    {{\n{body}    }}\n}}\n");

        Assert.Equal([("void Method(", MaxMethod + 3)], methods);
    }

    /// <summary>The blocks of a text that are not types. A block ends at the closing brace in the column of its opening brace.</summary>
    private static IEnumerable<(string First, int Lines)> Measure(string text)
    {
        var lines = text.Split('\n');
        for (var begin = 1; begin < lines.Length; begin++)
        {
            var indent = lines[begin].TrimEnd();
            var first = begin - 1;
            while (first > 0 && !EndsSignature().IsMatch(lines[first - 1]))
            {
                first--;
            }

            if (indent.Trim() != "{" || Type().IsMatch(lines[first]))
            {
                continue;
            }

            var end = Array.FindIndex(lines, begin, line => line.StartsWith(indent.Replace('{', '}'), StringComparison.Ordinal));
            yield return (lines[first].Trim(), end - begin + 2);
        }
    }

    [GeneratedRegex(@"\((\s*[\w.]+\s*,){3,}\s*[\w.]+\s*\)\s*=\s*\(")]
    private static partial Regex LongTuple();

    [GeneratedRegex(@"^\s*([a-z]+ )*(class|struct|record|interface|enum)\b")]
    private static partial Regex Type();

    /// <summary>The last line before the first one of a signature.</summary>
    [GeneratedRegex(@"^\s*$|[;{}\]]\s*$|^\s*//")]
    private static partial Regex EndsSignature();
}
