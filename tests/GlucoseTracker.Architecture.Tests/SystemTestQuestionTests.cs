using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>
/// A system test answers the questions of a dialog by their words, and looks for sentences of the program. The tests run in a virtual
/// machine long after a text was changed, so these tests compare the words with the English texts of the program.
/// </summary>
public sealed partial class SystemTestQuestionTests
{
    public static TheoryData<string, string> Questions
    {
        get
        {
            var questions = new TheoryData<string, string>();
            foreach (var file in Repository.FilesBelow(Path.Combine(Repository.Root, "tests", "system"), "*.py"))
            {
                foreach (var words in Answer().Matches(File.ReadAllText(file)).Select(match => match.Groups["words"].Value).Distinct())
                {
                    questions.Add(Path.GetFileName(file), words);
                }
            }

            return questions;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_system_test_waits_for_a_text_of_the_program(string file, string words)
    {
        var texts = File.ReadLines(Path.Combine(Repository.Root, "languages", "program", "en.txt"))
            .Select(line => line.Split(" = ", 2)).Where(parts => parts.Length == 2).Select(parts => parts[1]);

        Assert.True(
            texts.Any(text => text.StartsWith(words, StringComparison.Ordinal)),
            $"{file} waits for \"{words}\", which no text begins with.");
    }

    [Fact]
    public void A_system_test_writes_each_text_as_a_literal() =>
        Assert.All(
            Repository.FilesBelow(Path.Combine(Repository.Root, "tests", "system", "cases"), "*.py").Select(File.ReadAllText),
            code => Assert.DoesNotMatch(AnswerToVariable(), code));

    [GeneratedRegex("""\.answer\((?!')""")]
    private static partial Regex AnswerToVariable();

    /// <summary>A text with a number has a placeholder in the file and is not compared.</summary>
    [GeneratedRegex("""(\.answer|said\.count)\('(?<words>[A-Z][^'\d]+)'""")]
    private static partial Regex Answer();
}
