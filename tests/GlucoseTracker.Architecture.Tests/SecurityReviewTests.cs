using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>Compares docs/security.md with the code: its tests exist, and its list of packages is that of the shipped packages.</summary>
public sealed partial class SecurityReviewTests
{
    private static readonly string Review = File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md"));

    private static readonly string[] Unit = ReadUnit("glucose-tracker.service");

    private static readonly string[] AccountUnit = ReadUnit("glucose-tracker-account.service");

    private static readonly HashSet<string> AllTests =
        [.. Repository.TestSources.SelectMany(source => Method().Matches(source.Text)).Select(m => m.Groups["name"].Value)];

    [Theory]
    [InlineData("security.md")]
    [InlineData("reliability.md")]
    public void Every_test_that_a_document_names_exists(string document)
    {
        var named = TestName().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", document)))
            .Select(m => m.Groups["name"].Value).ToList();

        Assert.True(named.Count > 20, $"{document} names only {named.Count} tests.");
        Assert.All(named, name => Assert.Contains(name, AllTests));
    }

    [Fact]
    public void The_review_lists_the_shipped_packages_with_licence_and_reason()
    {
        var shipped = Repository.Shipped.SelectMany(LockedPackages).Distinct().Order(StringComparer.Ordinal);
        var told = PackageRow().Matches(Review).Select(m => m.Groups["package"].Value).Order(StringComparer.Ordinal);

        Assert.Equal(shipped, told);
        Assert.All(
            PackageRow().Matches(Review),
            row => Assert.True(row.Groups["licence"].Value.Trim().Length > 2 && row.Groups["reason"].Value.Trim().Length > 5, row.Value));
    }

    /// <summary>Directory.Packages.props contains each referenced and shipped package with one version.</summary>
    [Fact]
    public void Every_package_has_a_fixed_version()
    {
        var versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(p => p.Attribute("Version")!.Value);

        Assert.All(versions, version => Assert.Matches(@"^\d+\.\d+\.\d+$", version));
        Assert.All(Repository.Shipped, p => Assert.True(File.Exists(Path.Combine(p.Folder, "packages.lock.json")), p.Name));
    }

    [Fact]
    public void Only_the_simulator_listens_on_a_network() =>
        Assert.All(
            Repository.Sources.SelectMany(s => s.Find(Listening())),
            place => Assert.True(
                place.StartsWith("GlucoseTracker.Simulator/", StringComparison.Ordinal)
                    || place.StartsWith("GlucoseTracker.Daemon/Control/", StringComparison.Ordinal), place));

    /// <summary>The only listener of the daemon, found by its constructor.</summary>
    [Fact]
    public void The_daemons_only_listener_is_a_Unix_socket()
    {
        var sockets = Repository.Sources.Where(
            s => s.Project is "GlucoseTracker.Daemon" or "GlucoseTracker.Pi").SelectMany(s => s.Find(NewSocket())).ToList();

        Assert.NotEmpty(sockets);
        Assert.All(sockets, socket => Assert.Contains("AddressFamily.Unix", socket, StringComparison.Ordinal));
    }

    [Fact]
    public void No_line_of_the_program_follows_redirects_or_trusts_any_certificate()
    {
        var transport = Assert.Single(Repository.Sources, s => Handlers().IsMatch(s.Text));

        Assert.Equal("GlucoseTracker.Http/HttpTransport.cs", transport.PathInSources);
        Assert.Contains("AllowAutoRedirect = false", transport.Text, StringComparison.Ordinal);
        Assert.Contains("EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13", transport.Text, StringComparison.Ordinal);
        Assert.Empty(Repository.Sources.SelectMany(s => s.Find(OtherClients())));
    }

    /// <summary>The restrictions of the unit; the system tests run the daemon with exactly this file.</summary>
    [Theory]
    [InlineData("User=glucose-tracker")]
    [InlineData("CapabilityBoundingSet=")]
    [InlineData("NoNewPrivileges=yes")]
    [InlineData("ProtectSystem=strict")]
    [InlineData("ProtectHome=yes")]
    [InlineData("PrivateUsers=yes")]
    [InlineData("DevicePolicy=closed")]
    [InlineData("LimitCORE=0")]
    [InlineData("RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK")]
    [InlineData("SystemCallFilter=@system-service")]
    [InlineData("StateDirectoryMode=0750")]
    [InlineData("UMask=0027")]
    [InlineData("LoadCredentialEncrypted=librelinkup-password")]
    public void The_unit_isolates_the_daemon(string setting) => Assert.Contains(setting, Unit);

    /// <summary>The unit runs as root with only two permissions: to change to the daemon's user, and to write to four places.</summary>
    [Theory]
    [InlineData("CapabilityBoundingSet=CAP_SETUID CAP_SETGID")]
    [InlineData("NoNewPrivileges=yes")]
    [InlineData("ProtectSystem=strict")]
    [InlineData("ReadWritePaths=/boot/firmware -/etc/credstore.encrypted /var/lib/systemd -/var/lib/glucose-tracker")]
    [InlineData("ProtectHome=yes")]
    [InlineData("PrivateNetwork=yes")]
    [InlineData("DevicePolicy=closed")]
    [InlineData("LimitCORE=0")]
    [InlineData("RestrictAddressFamilies=AF_UNIX")]
    [InlineData("SystemCallFilter=@system-service")]
    [InlineData("SystemCallFilter=~@privileged @resources")]
    [InlineData("UMask=0077")]
    public void The_unit_isolates_the_account_service(string setting) => Assert.Contains(setting, AccountUnit);

    [Fact]
    public void The_daemon_has_no_diagnostics_port() =>
        Assert.All(
            new[] { Unit, AccountUnit },
            unit => Assert.Contains(unit, line => line.StartsWith("Environment=", StringComparison.Ordinal)
                && line.Contains("DOTNET_EnableDiagnostics=0", StringComparison.Ordinal)));

    private static string[] ReadUnit(string name) => File.ReadAllLines(Path.Combine(Repository.Root, "deploy", name));

    private static IEnumerable<string> LockedPackages(ProjectFile project)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(project.Folder, "packages.lock.json")));
        return
        [
            .. file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
                .Where(p => p.Value.GetProperty("type").GetString() != "Project" && !BuildOnly().IsMatch(p.Name)).Select(p => p.Name),
        ];
    }

    [GeneratedRegex(@"`(?<name>[A-Z][A-Za-z0-9]*_\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@" (void|Task) (?<name>\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex(@"^\| `(?<package>[A-Za-z][\w.]+)` \|(?<licence>[^|]+)\|(?<reason>[^|]+)\|", RegexOptions.Multiline)]
    private static partial Regex PackageRow();

    [GeneratedRegex(@"\bTcpListener\b|\bHttpListener\b|\bUdpClient\b|\bUseKestrel\b|\.Listen\(|\.Bind\b|\bWebApplication\b|\bUseUrls\b")]
    private static partial Regex Listening();

    [GeneratedRegex(@"\bnew( Socket)?\(AddressFamily\.|\bnew Socket\(")]
    private static partial Regex NewSocket();

    [GeneratedRegex(@"\bnew (SocketsHttpHandler|SslClientAuthenticationOptions)\b")]
    private static partial Regex Handlers();

    [GeneratedRegex(@"\bnew HttpClient(Handler)?\(|\bWebRequest\b|\bDangerousAcceptAnyServerCertificateValidator\b")]
    private static partial Regex OtherClients();

    /// <summary>Analyzers and the compilers for ahead-of-time builds; they are not part of the program.</summary>
    [GeneratedRegex(@"^Microsoft\.(CodeAnalysis\.|NET\.ILLink|DotNet\.ILCompiler)")]
    private static partial Regex BuildOnly();
}
