using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Credentials;

public sealed class SecretSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_credential_is_read_without_its_line_end()
    {
        _folder.File(SecretValidator.PasswordCredential, "pass word \n");

        Assert.Equal("pass word ", Source("", _folder.Path).Read()!.Reveal());
    }

    [Fact]
    public void The_file_of_the_configuration_wins_over_the_credential()
    {
        _folder.File(SecretValidator.PasswordCredential, "credential");

        Assert.Equal("file", Source(_folder.File("own", "file"), _folder.Path).Read()!.Reveal());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void An_empty_file_is_no_password(string content)
    {
        Assert.Null(Source(_folder.File("own", content), null).Read());
    }

    [Fact]
    public void A_missing_secret_is_no_password()
    {
        Assert.Null(Source("", _folder.Path).Read());
        Assert.Null(Source("", null).Read());
    }

    [Fact]
    public void A_changed_file_is_seen()
    {
        var file = _folder.File("own", "old");
        var source = Source(file, null);
        Assert.Equal("old", source.Read()!.Reveal());

        File.WriteAllText(file, "new");

        Assert.Equal("new", source.Read()!.Reveal());
    }

    [Fact]
    public void The_file_of_login_is_read_where_there_is_no_credential()
    {
        _folder.File("stored", "stored");

        Assert.Equal("stored", Source("", null).Read()!.Reveal());
        Assert.Equal("stored", Source("", _folder.Path).Read()!.Reveal());

        _folder.File(SecretValidator.PasswordCredential, "credential");
        Assert.Equal("credential", Source("", _folder.Path).Read()!.Reveal());
    }

    private SecretSource Source(string file, string? credentials) => new(
        SecretKind.Password, file, NullLogger<SecretSource>.Instance, SecretValidator.PasswordCredential,
        Path.Combine(_folder.Path, "stored"), credentials ?? "");
}
