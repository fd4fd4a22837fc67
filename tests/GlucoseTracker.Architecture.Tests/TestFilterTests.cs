using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>Scripts and documents select tests by name. A filter that matches no test passes without a word.</summary>
public sealed partial class TestFilterTests
{
    private static readonly string Code = string.Join('\n', Repository.TestSources.Select(source => source.Text));

    public static TheoryData<string, string> Filters
    {
        get
        {
            var filters = new TheoryData<string, string>();
            foreach (var file in Texts.SelectMany(pattern => Repository.FilesBelow(Repository.Root, pattern)))
            {
                var words = Filter().Matches(File.ReadAllText(file)).Select(match => match.Groups["word"].Value.Trim('.'));
                foreach (var word in words.Distinct())
                {
                    filters.Add(Path.GetRelativePath(Repository.Root, file), word);
                }
            }

            return filters;
        }
    }

    private const string FuzzCall = "FuzzRun" + ".Run(";

    private static readonly string[] Texts = ["*.sh", "*.md"];

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_of_a_script_or_document_matches_tests(string file, string word) => Assert.True(
        word.Split('.').All(part => Regex.IsMatch(Code, $@"\b(class|void|Task|namespace) [\w.]*{part}")), $"{file}: no test has {word}.");

    [Fact]
    public void A_variable_in_front_of_the_test_command_is_one_that_tests_read() => Assert.All(
        Texts.SelectMany(pattern => Repository.FilesBelow(Repository.Root, pattern))
            .SelectMany(file => Variable().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)).Distinct(),
        name => Assert.Contains($"\"{name}\"", Code, StringComparison.Ordinal));

    [Fact]
    public void Every_fuzz_test_is_in_a_file_that_the_script_finds() => Assert.All(
        Repository.TestSources.Where(source => source.Text.Contains(FuzzCall, StringComparison.Ordinal)),
        source => Assert.EndsWith("FuzzTests.cs", source.PathInSources, StringComparison.Ordinal));

    [GeneratedRegex(@"--filter ""?(FullyQualifiedName[~=])?(?<word>(?!FullyQualifiedName)[A-Za-z0-9_.]+)")]
    private static partial Regex Filter();

    [GeneratedRegex(@"\b(?<name>[A-Z][A-Z_]+)=\S* (?=([A-Z_]+=\S* )*dotnet test)")]
    private static partial Regex Variable();
}
