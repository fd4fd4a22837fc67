using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>
/// `release.sh` with small programs in place of publishing, gpg and apt-ftparchive; and the documents about a release.
/// </summary>
public sealed partial class ReleaseTests : IDisposable
{
    private const string Version = "2.3.4";

    private readonly string folder = Directory.CreateTempSubdirectory("glucose-tracker-release-").FullName;

    public ReleaseTests()
    {
        foreach (var name in new[] { "release.sh", "deploy/apt-repository.sh", "deploy/addresses.sh", "THIRD-PARTY-NOTICES.md" })
        {
            Write(name, File.ReadAllText(Path.Combine(Repository.Root, name)));
        }

        Write(".gitignore", "bin/\ndist/\n");
        Write("key.asc", "a key");
        Write("Directory.Build.props", $"<Project><PropertyGroup><Version>{Version}</Version></PropertyGroup></Project>");
        Write(
            "CHANGELOG.md",
            $"# Changelog\n\n## [Unreleased]\n\n- later\n\n## [{Version}] - 2030-01-02\n\n### Added\n\n- a lamp\n\n" +
            "## [2.3.3] - 2029-01-02\n\n- old\n");
        Write(".ci/run", "#!/bin/sh\necho tested >>bin/tested\n");
        Write("publish-arm.sh", $"""
            #!/bin/bash
            echo "order $4"
            for a in arm64 amd64 all; do
                echo $a >"$6/glucose-tracker_{Version}_$a.deb"; echo $a >"$6/glucose-tracker-{Version}-$a.tar.gz"
            done
            """);
        Write("bin/dotnet", "#!/bin/sh\necho 10.0.1\n");
        Write("bin/clang", "#!/bin/sh\necho clang version 1\n");
        Write("bin/dpkg-deb", "#!/bin/sh\n");
        Write("bin/lintian", "#!/bin/sh\n[ ! -e bin/faulty ] || { echo 'E: a fault'; exit 2; }\n");
        Write("bin/apt-ftparchive", """
            #!/bin/bash
            case "$*" in *packages*) for f in "${@: -1}"/*; do echo "Filename: $f"; done ;; *) echo Suite: stable ;; esac
            """);
        Write("bin/gpg", """
            #!/bin/bash
            for word in "$@"; do case $word in
                --list-secret-keys) echo sec:u; echo fpr:::::::::0123:; exit ;;
                --export) echo public key; exit ;;
                --output) next=1; continue ;;
            esac
            [ -z "${next-}" ] || { echo signed >"$word"; exit; }
            done
            """);
        Git("init", "--quiet");
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "first");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_release_holds_packages_repository_notes_checksums_and_origin()
    {
        var (status, output) = Release(Version, "--key", "key.asc", "--skip-tests", "--method-order", "none");

        Assert.True(status == 0, output);
        Assert.Equal("### Added\n\n- a lamp\n", Read("RELEASE-NOTES.md").TrimEnd('\n') + "\n");
        Assert.Contains($"glucose-tracker_{Version}_arm64.deb", Read("SHA256SUMS"), StringComparison.Ordinal);
        Assert.Matches("Commit: [0-9a-f]{40}\n", Read("PROVENANCE.txt"));
        Assert.Contains("Tag: none\n", Read("PROVENANCE.txt"), StringComparison.Ordinal);
        Assert.Contains("SDK: .NET 10.0.1\n", Read("PROVENANCE.txt"), StringComparison.Ordinal);
        Assert.Contains("Tests: not run by this script\n", Read("PROVENANCE.txt"), StringComparison.Ordinal);
        Assert.Contains("_all.deb", Read("apt/dists/stable/main/binary-armhf/Packages"), StringComparison.Ordinal);
        Assert.DoesNotContain("_all.deb", Read("apt/dists/stable/main/binary-arm64/Packages"), StringComparison.Ordinal);
        Assert.Equal("signed\n", Read("apt/dists/stable/InRelease"));
        Assert.False(File.Exists(Path.Combine(folder, "bin", "tested")));
    }

    [Fact]
    public void The_tests_run_unless_they_are_skipped()
    {
        var (status, output) = Release(Version, "--key", "key.asc");

        Assert.True(status == 0, output);
        Assert.True(File.Exists(Path.Combine(folder, "bin", "tested")));
        Assert.Contains("order make", output, StringComparison.Ordinal);
        Assert.Contains("Tests: .ci/run passed", Read("PROVENANCE.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.3.5", "Directory.Build.props has the version 2.3.4")]
    [InlineData("v2.3.4", "the version is three numbers")]
    public void Another_version_is_refused(string version, string reason)
    {
        var (status, output) = Release(version, "--key", "key.asc", "--skip-tests");

        Assert.Equal(2, status);
        Assert.Contains(reason, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n\n- later\n", "CHANGELOG.md has no section [2.3.4]")]
    [InlineData("publish-arm.sh", "echo >\"$6/glucose-tracker_2.3.4_all.deb\"", "there is no package for arm64")]
    [InlineData(".ci/run", "echo '1 passed, 1 failed'; exit 1", "1 failed")]
    public void A_missing_tool_or_key_ends_the_release(string file, string content, string reason)
    {
        Write(file, content);
        Git("commit", "--quiet", "--all", "--message", "second");

        var (status, output) = Release(Version, "--key", "key.asc");

        Assert.NotEqual(0, status);
        Assert.Contains(reason, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_is_not_committed_and_a_tag_elsewhere_end_the_release()
    {
        Git("tag", "v" + Version);
        Write("CHANGELOG.md", $"## [{Version}]\n\n- more\n");
        Assert.Contains("not committed", Release(Version, "--key", "key.asc", "--skip-tests").Output, StringComparison.Ordinal);

        Git("commit", "--quiet", "--all", "--message", "second");
        Assert.Contains(
            "the tag v2.3.4 is another commit", Release(Version, "--key", "key.asc", "--skip-tests").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_was_published_does_not_change()
    {
        Directory.CreateDirectory(Path.Combine(folder, "dist", "old", "pool", "native"));
        Write($"dist/old/pool/native/glucose-tracker_{Version}_arm64.deb", "other");

        var (status, output) = Release(Version, "--key", "key.asc", "--skip-tests", "--repository", "dist/old");

        Assert.Equal(2, status);
        Assert.Contains("a version is published once", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_in_which_lintian_finds_a_fault_is_no_release()
    {
        Write("bin/faulty", "");

        var (status, output) = Release(Version, "--key", "key.asc", "--skip-tests", "--method-order", "none");

        Assert.NotEqual(0, status);
        Assert.Contains("E: a fault", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "dist", Version, "SHA256SUMS")));
    }

    /// <summary>The newest section of the changelog is the version of the tree.</summary>
    [Fact]
    public void The_changelog_names_the_version_of_the_tree()
    {
        var version = Repository.Xml("Directory.Build.props").Descendants("Version").Single().Value;
        var changelog = File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"));
        var newest = ChangelogSection().Matches(changelog).First().Groups["version"].Value;

        Assert.Equal(version, newest);
    }

    /// <summary>One file holds the addresses; the commands of the documents repeat them.</summary>
    [Theory]
    [InlineData(@"curl -fsSLo \S+ (?<address>\S+)/glucose-tracker\.(asc|sources)$", "APT_ADDRESS")]
    [InlineData(@"git clone (?<address>\S+)", "SOURCE_ADDRESS")]
    public void The_documents_name_the_addresses_of_the_one_place(string command, string variable)
    {
        var addresses = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "addresses.sh"));
        var address = Regex.Match(addresses, $"^{variable}=(.*)$", RegexOptions.Multiline).Groups[1].Value;
        string[] documents =
            [Path.Combine(Repository.Root, "README.md"), .. Repository.FilesBelow(Path.Combine(Repository.Root, "docs"), "*.md")];
        var named = documents
            .SelectMany(d => Regex.Matches(File.ReadAllText(d), command, RegexOptions.Multiline)
                .Select(m => (Path.GetFileName(d), m.Groups["address"].Value)))
            .ToList();

        Assert.True(named.Count > 1);
        Assert.All(named, place => Assert.Equal((place.Item1, address), place));
    }

    private (int Status, string Output) Release(params string[] arguments) =>
        Start("bash", ["-c", "exec ./release.sh \"$@\" 2>&1", "release", .. arguments]);

    private void Git(params string[] arguments)
    {
        var (status, output) = Start("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", .. arguments]);
        Assert.True(status == 0, output);
    }

    private (int Status, string Output) Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder };
        start.Environment["PATH"] = $"{Path.Combine(folder, "bin")}:{start.Environment["PATH"]}";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(folder, "dist", Version, name));

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [GeneratedRegex(@"^## \[(?<version>\d+\.\d+\.\d+)\]", RegexOptions.Multiline)]
    private static partial Regex ChangelogSection();
}
