using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using GlucoseTracker.Pi.Login;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Login;

public sealed class PasswordStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Systemds_warning_about_the_card_becomes_one_plain_sentence()
    {
        var remark = PasswordStore.DescribeWarning(
            "Credential secret file '/var/lib/systemd/credential.secret' is not located on encrypted media, using anyway.\n");

        Assert.DoesNotContain("media", remark, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', remark);
        Assert.Contains("card", remark, StringComparison.Ordinal);
        Assert.Equal("", PasswordStore.DescribeWarning(""));
    }

    [Fact]
    public async Task Without_the_store_the_password_is_in_a_file_of_its_owner_and_logout_removes_it()
    {
        var keeping = new PasswordStore(_folder.File("librelinkup-password", "old"), useStore: false);

        Assert.Contains("owner only", await keeping.SaveAsync(new Secret("new")), StringComparison.Ordinal);

        Assert.Equal("new", File.ReadAllText(_folder.File("librelinkup-password")));
        Assert.Equal(AtomicFile.OwnerOnly, File.GetUnixFileMode(_folder.File("librelinkup-password")));
        keeping.Delete();
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }
}
