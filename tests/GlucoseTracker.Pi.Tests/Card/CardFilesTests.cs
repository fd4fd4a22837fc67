using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Card;
using GlucoseTracker.Pi.Login;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Card;

public sealed class CardFilesTests
{
    private static readonly CardAnswers Sample = new()
    {
        Hat = KnownHats.All[0],
        Unit = GlucoseUnit.MillimolesPerLiter,
        HostName = "glucose",
        TimeZone = "Europe/Vienna",
        WifiName = "Wi-Fi of \"home\"",
        WifiPassword = new Secret("a \\ password"),
        WifiCountry = "AT",
        SshKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample me@home",
        Login = new LoginInput("follower@example.com", new Secret("the password"), ""),
    };

    public static TheoryData<string, string> Files { get; } = new()
    {
        { CardFiles.UserDataName, CardFiles.CreateUserData(Sample) },
        { CardFiles.NetworkName, CardFiles.CreateNetwork(Sample) },
        { CardFiles.MetaDataName, CardFiles.CreateMetaData(Sample, new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero)) },
        { CardFiles.AccountName, CardFiles.CreateAccount(Sample)! },
    };

    /// <summary>UPDATE_GOLDEN=1 writes the sample again.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void The_sample_of_the_repository_is_what_the_command_writes(string name, string content)
    {
        var file = RepositoryFiles.GetPath("deploy", "card", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, content);
        }

        Assert.Equal(File.ReadAllText(file), content);
    }

    [Fact]
    public void Only_an_SPI_panel_gets_the_SPI_bus()
    {
        Assert.Contains("    i2c: true\n    spi: false\n", CardFiles.CreateUserData(Sample), StringComparison.Ordinal);
        Assert.Contains(
            "    spi: true\n", CardFiles.CreateUserData(Sample with { Hat = KnownHats.All.First(hat => hat.Wiring.IsSpi) }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_outputs_of_alarms_are_options_of_setup() =>
        Assert.Contains(
            "/apt --wake buzzer --wake ntfy --topic topic-1\n",
            CardFiles.CreateUserData(Sample with { Wake = ["buzzer", "ntfy"], Topic = "topic-1" }), StringComparison.Ordinal);

    [Fact]
    public void The_device_gets_the_language_of_the_dialog() =>
        Assert.Contains(
            "/apt --language pt\n", CardFiles.CreateUserData(Sample with { Language = Language.Portuguese }), StringComparison.Ordinal);

    [Fact]
    public void A_cable_and_an_open_network_have_no_password()
    {
        Assert.Contains("eth0", CardFiles.CreateNetwork(Sample with { WifiName = "" }), StringComparison.Ordinal);
        Assert.EndsWith("\": {}\n", CardFiles.CreateNetwork(Sample with { WifiPassword = null }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_password_is_in_the_account_file_only()
    {
        Assert.DoesNotContain("the password", CardFiles.CreateUserData(Sample) + CardFiles.CreateNetwork(Sample), StringComparison.Ordinal);
        Assert.DoesNotContain("password", Sample.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("users:", CardFiles.CreateUserData(Sample with { SshKey = "" }), StringComparison.Ordinal);
    }
}
