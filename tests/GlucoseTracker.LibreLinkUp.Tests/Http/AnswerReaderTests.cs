using GlucoseTracker.LibreLinkUp.Http;

namespace GlucoseTracker.LibreLinkUp.Tests.Http;

public sealed class AnswerReaderTests
{
    /// <summary>Such a body is good JSON as far as it goes, so that only its length tells.</summary>
    [Theory]
    [InlineData(AnswerReader.LongestBody, false)]
    [InlineData(AnswerReader.LongestBody + 1, true)]
    [InlineData(2 * AnswerReader.LongestBody, true)]
    public async Task What_is_longer_than_the_limit_is_too_long_whatever_it_begins_with(int length, bool tooLong)
    {
        using var response = new HttpResponseMessage { Content = new StringContent("{}".PadRight(length)) };

        var answer = await AnswerReader.ReadAsync(response, TimeProvider.System, default);

        Assert.Equal((tooLong, tooLong ? 0 : length), (answer.IsTooLong, answer.Body.Length));
    }
}
