using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Login;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Login;

public sealed class AccountIntakeTests : IDisposable
{
    private static readonly LoginInput Input = new("follower@example.com", new Secret("the password"), "");

    private readonly TemporaryFolder _folder = new();
    private readonly string _file;
    private readonly AccountFile _account;

    public AccountIntakeTests()
    {
        _file = _folder.File("account.txt", "follower@example.com\nthe password\n");
        _account = new LoginFiles(State).Account;
    }

    private string State => Path.Combine(_folder.Path, "state");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_file_is_erased_only_after_the_password_is_encrypted()
    {
        await new AccountIntake(State, password =>
        {
            Assert.Equal("the password", password.Reveal());
            Assert.True(File.Exists(_file));
            return Task.FromResult(true);
        }).RunAsync(Input, _file);

        Assert.False(File.Exists(_file));
        Assert.Equal("follower@example.com", _account.Load()!.Email);
    }

    [Fact]
    public async Task A_password_that_cannot_be_encrypted_leaves_the_file_and_no_account()
    {
        await Assert.ThrowsAsync<CommandException>(() => new AccountIntake(State, _ => Task.FromResult(false)).RunAsync(Input, _file));

        Assert.True(File.Exists(_file));
        Assert.Null(_account.Load());
    }

    [Theory]
    [InlineData("follower@example.com", "", "the-child")]
    [InlineData("Follower@example.com", "", "the-child")]
    [InlineData("other@example.com", "", null)]
    [InlineData("follower@example.com", "another", "another")]
    public async Task The_person_of_the_same_account_stays_chosen(string email, string person, string? expected)
    {
        _account.Save(new StoredAccount("follower@example.com", null, "the-child"));

        await new AccountIntake(
            State, _ => Task.FromResult(true)).RunAsync(new LoginInput(email, new Secret("the password"), person), _file);

        Assert.Equal(expected, _account.Load()!.PatientId);
    }
}
