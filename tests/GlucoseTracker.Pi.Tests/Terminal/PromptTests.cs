using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Tests.Terminal;

public sealed class PromptTests : IDisposable
{
    private readonly StringWriter _output = new();

    [Theory]
    [InlineData("", true, true)]
    [InlineData("", false, false)]
    [InlineData(" yes ", false, true)]
    [InlineData("y", false, true)]
    [InlineData("perhaps", true, false)]
    [InlineData(null, true, false)]
    public void Only_an_explicit_yes_or_an_empty_line_with_that_default_confirms(string? answer, bool defaultAnswer, bool expected) =>
        Assert.Equal(expected, Create(answer is null ? "" : answer + "\n").Confirm("Continue?", defaultAnswer));

    [Fact]
    public void A_question_without_a_user_is_not_confirmed() =>
        Assert.False(new Prompt(null, _output).Confirm("Continue?", defaultAnswer: true));

    [Fact]
    public void A_number_out_of_range_repeats_the_question()
    {
        Assert.Equal("second", Create("0\n3\nsecond\n2\n").Choose("? ", ["first", "second"]));
        Assert.Equal("? ? ? ? ", _output.ToString());
    }

    [Fact]
    public void An_empty_line_means_the_default_only_where_there_is_one()
    {
        Assert.Equal("second", Create("\n").Choose("? ", ["first", "second"], defaultIndex: 1));
        Assert.Null(Create("\n").Choose("? ", ["first", "second"]));
    }

    public void Dispose() => _output.Dispose();

    private Prompt Create(string input) => new(new StringReader(input), _output);
}
