using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Doctor;
using GlucoseTracker.Pi.Tests.Doctor;

namespace GlucoseTracker.Pi.Tests.Clock;

public sealed class SystemTimeZoneTests : IDisposable
{
    private const string Links = "# version 2026a\nL Asia/Tokyo Japan\nL America/New_York US/Eastern\nL Europe/London GB\n";

    private readonly SystemTree _system = new SystemTree()
        .With("/usr/share/zoneinfo/Europe/Vienna").With("/usr/share/zoneinfo/Asia/Tokyo").With("/usr/share/zoneinfo/tzdata.zi", Links);

    public void Dispose() => _system.Dispose();

    [Theory]
    [InlineData("/usr/share/zoneinfo/Europe/Vienna")]
    [InlineData("../usr/share/zoneinfo/Europe/Vienna")]
    public void A_zone_that_is_installed_is_in_effect(string link)
    {
        var zone = SystemTimeZone.From(_system.WithLink("/etc/localtime", link).Files, environment: null);

        Assert.Equal(new SystemTimeZone("Europe/Vienna"), zone);
        Assert.Equal(CheckResult.Ok("time zone", "Europe/Vienna"), ZoneChecks.Zone(zone));
    }

    [Fact]
    public void An_old_name_that_an_upgrade_removed_is_a_problem_and_its_present_name_is_reported()
    {
        var zone = SystemTimeZone.From(_system.WithLink("/etc/localtime", "/usr/share/zoneinfo/Japan").Files, environment: null);
        var finding = ZoneChecks.Zone(zone);

        Assert.Equal("Asia/Tokyo", zone.CurrentName);
        Assert.Equal(CheckLevel.Problem, finding.Level);
        Assert.Equal("the time zone Japan is not installed; the clock is shown in UTC", finding.Text);
        Assert.Contains("timedatectl set-timezone Asia/Tokyo", finding.Next, StringComparison.Ordinal);
        Assert.Contains("apt install tzdata-legacy", finding.Next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GB")] // its present name is not installed either
    [InlineData("Middle-earth/Shire")]
    public void A_zone_without_a_present_name_is_a_problem_too(string name)
    {
        var zone = SystemTimeZone.From(_system.WithLink("/etc/localtime", $"/usr/share/zoneinfo/{name}").Files, environment: null);

        Assert.Equal($"the time zone {name} is not installed", zone.DescribeProblem(ProgramTexts.English));
        Assert.Contains("timedatectl set-timezone", zone.GetRemedy(ProgramTexts.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/Vienna", "Europe/Vienna", true)]
    [InlineData(":Europe/Vienna", "Europe/Vienna", true)]
    [InlineData("/usr/share/zoneinfo/Europe/Vienna", "Europe/Vienna", true)]
    [InlineData("", "UTC", true)]
    [InlineData("Japan", "Japan", false)]
    [InlineData("CET-1CEST,M3.5.0,M10.5.0/3", "CET-1CEST,M3.5.0,M10.5.0/3", false)]
    public void The_variable_TZ_counts_before_the_systems_zone(string environment, string name, bool works)
    {
        var zone = SystemTimeZone.From(_system.WithLink("/etc/localtime", "/usr/share/zoneinfo/Asia/Tokyo").Files, environment);

        Assert.Equal((name, works), (zone.Name, zone.Problem is null));
    }

    [Fact]
    public void Without_a_configured_zone_the_system_has_UTC() =>
        Assert.Equal(new SystemTimeZone("UTC"), SystemTimeZone.From(_system.Files, environment: null));

    [Theory]
    [InlineData("Etc/UTC\n", true)]
    [InlineData("Europe/Vienna\n", false)]
    public void Without_the_link_the_older_file_names_the_zone(string content, bool works)
    {
        var zone = SystemTimeZone.From(_system.With("/etc/timezone", content).Files, environment: null);

        Assert.Equal(works, zone.Problem is null);
        Assert.Equal(works, !zone.GetRemedy(ProgramTexts.English).Contains("set-timezone Europe/Vienna'.", StringComparison.Ordinal));
    }
}
