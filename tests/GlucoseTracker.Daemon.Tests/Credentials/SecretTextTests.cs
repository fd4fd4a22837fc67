using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Testing.Logging;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Credentials;

/// <summary>Secrets are checked when they are read, so that no later request fails.</summary>
public sealed class SecretTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tk_abc\ntk_def\n", "more than one line")]
    [InlineData("tk_abc\r\ntk_def", "more than one line")]
    [InlineData("tk_abc\rdef", "more than one line")]
    [InlineData("tk_abc\u0000", "a character that no secret has")]
    [InlineData("tk_abc\u001b[2J", "a character that no secret has")]
    [InlineData("tk abc", "a character that no secret has")]
    [InlineData("tk_\u00fcml", "a character that no secret has")]
    [InlineData("tk_\u2028x", "a character that no secret has")]
    public void A_token_that_is_invalid_in_a_header_is_refused_with_the_reason(string content, string reason) =>
        Assert.Contains(
            reason, Assert.Throws<UnusableSecretException>(() => SecretText.ParseToken(content)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("tk_abc", "tk_abc")]
    [InlineData("  tk_abc \r\n", "tk_abc")]
    [InlineData("\n", null)]
    [InlineData("", null)]
    public void Blanks_around_a_token_are_ignored(string content, string? token)
    {
        var read = SecretText.ParseToken(content);

        Assert.Equal(token, read?.Reveal());
        Assert.NotEqual(false, read?.FitsHeader);
    }

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\u0000")]
    public void A_password_is_one_line_without_control_characters(string content) =>
        Assert.Throws<UnusableSecretException>(() => SecretText.ParsePassword(content));

    /// <summary>A password from another encoding would be sent, and refused ones lock an account.</summary>
    [Fact]
    public void A_password_file_that_is_no_UTF_8_is_refused_before_it_is_sent()
    {
        var file = _folder.File("password", "");
        File.WriteAllBytes(file, [.. "p"u8, 0xE4, .. "sswort\n"u8]);
        var log = new LogList<SecretSource>();

        Assert.Null(new SecretSource(SecretKind.Password, file, log).Read());
        Assert.Contains("a character that no secret has", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_may_hold_blanks_and_letters_of_any_language() =>
        Assert.Equal(" p\u00e4ss wort ", SecretText.ParsePassword(" p\u00e4ss wort \r\n")!.Reveal());

    [Fact]
    public void Each_reader_of_secrets_reports_an_unusable_file_once()
    {
        var file = _folder.File("token", "tk_secret\nsecond\n");
        var (token, password) = (new LogList<SecretSource>(), new LogList<SecretSource>());
        var readers = new Func<object?>[] { new SecretSource(SecretKind.Token, file, token).Read, new SecretSource(
            SecretKind.Password, file, password).Read };

        Assert.All(readers, read => Assert.Null(read()));
        Assert.All(readers, read => Assert.Null(read()));

        Assert.All([Assert.Single(token.Lines), Assert.Single(password.Lines)], line =>
        {
            Assert.Contains(file, line, StringComparison.Ordinal);
            Assert.Contains("more than one line", line, StringComparison.Ordinal);
            Assert.DoesNotContain("tk_secret", line, StringComparison.Ordinal);
        });
    }
}
