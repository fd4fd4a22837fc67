using GlucoseTracker.LibreLinkUp.Responses;

namespace GlucoseTracker.LibreLinkUp.Tests.Responses;

public sealed class VersionRulesTests
{
    [Fact]
    public void Three_numbers_are_a_version() => Assert.Equal(new Version(4, 16, 0), VersionRules.Read("4.16.0"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4.16")]
    [InlineData("4.16.0.1")]
    [InlineData("4.16.x")]
    [InlineData("4.16.-1")]
    [InlineData(" 4.16.0")]
    [InlineData("4.16.0\r\nx-evil: 1")]
    [InlineData("4.99999.0")]
    [InlineData("٤.١٦.٠")]
    public void Everything_else_is_none(string? text) => Assert.Null(VersionRules.Read(text));

    [Theory]
    [InlineData("4.16.1", true)]
    [InlineData("4.17.0", true)]
    [InlineData("4.16.0", false)]
    [InlineData("4.15.9", false)]
    [InlineData("5.0.0", false)]
    public void A_version_is_taken_only_upwards_and_within_its_generation(string asked, bool mayReplace) =>
        Assert.Equal(mayReplace, VersionRules.MayReplace(new Version(4, 16, 0), Version.Parse(asked)));
}
