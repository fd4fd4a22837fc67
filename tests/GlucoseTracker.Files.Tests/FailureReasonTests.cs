namespace GlucoseTracker.Files.Tests;

public sealed class FailureReasonTests
{
    [Theory]
    [InlineData("Access to the path '/a/b.c' is denied.", "Access to the path '/a/b.c' is denied")]
    [InlineData("No space left on device : '/a/b.c'", "No space left on device : '/a/b.c'")]
    [InlineData("It ended ... \r\n", "It ended")]
    public void A_reason_has_no_full_stop_at_its_end(string message, string reason)
    {
        Assert.Equal(reason, FailureReason.From(new IOException(message)));
        Assert.Equal(reason, FailureReason.WithFile(new UnauthorizedAccessException(message)));
    }

    [Fact]
    public void A_reason_names_the_file_on_request()
    {
        var failure = new UnusableFileException(FileProblem.Directory, "/a/b");

        Assert.Equal("it is a directory, not a file", FailureReason.From(failure));
        Assert.Equal("/a/b: it is a directory, not a file", FailureReason.WithFile(failure));
    }
}
