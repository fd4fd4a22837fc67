using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Session;

namespace GlucoseTracker.LibreLinkUp.Tests.Session;

public sealed class CredentialFingerprintTests
{
    private static readonly Secret Password = new("correct horse");

    [Fact]
    public void The_same_email_and_password_match_whatever_the_case_of_the_address() =>
        Assert.True(RefusedCredentials.Contains(CredentialFingerprint.Create("a@example.com", Password), "A@Example.com", Password));

    [Fact]
    public void Another_password_does_not_match() =>
        Assert.False(
            RefusedCredentials.Contains(CredentialFingerprint.Create("a@example.com", Password), "a@example.com",
            new Secret("Correct horse")));

    [Fact]
    public void Another_address_does_not_match() =>
        Assert.False(RefusedCredentials.Contains(CredentialFingerprint.Create("a@example.com", Password), "b@example.com", Password));

    [Fact]
    public void Two_fingerprints_of_one_password_differ() =>
        Assert.NotEqual(CredentialFingerprint.Create("a@example.com", Password), CredentialFingerprint.Create("a@example.com", Password));

    [Theory]
    [InlineData("")]
    [InlineData("zz.zz")]
    [InlineData("abc")]
    [InlineData("00112233445566778899aabbccddeeff.00.11")]
    public void Damaged_fingerprints_match_nothing(string mark) =>
        Assert.False(RefusedCredentials.Contains(mark, "a@example.com", Password));
}
