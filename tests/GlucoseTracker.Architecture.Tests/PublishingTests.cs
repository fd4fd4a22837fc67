using System.Diagnostics;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>
/// `publish-arm.sh` with small programs in place of the SDK, the compilers, the trace of the methods and the packaging.
/// </summary>
public sealed class PublishingTests : IDisposable
{
    private const string Unordered = "program without an order";
    private const string Qemu = "qemu-x86_64-static";

    /// <summary>The programs of the system that the scripts need; others, such as a real compiler or qemu, must not be found.</summary>
    private static readonly string[] SystemTools =
    [
        "bash", "cat", "comm", "cp", "cut", "dirname", "env", "find", "flock", "grep", "head", "install", "mkdir", "mktemp", "mv",
        "realpath", "rm", "sed",
        "sha256sum", "sort", "tail", "tr", "wc", "xargs",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("glucose-tracker-publish-").FullName;

    public PublishingTests()
    {
        foreach (var name in new[] { "publish-arm.sh", "deploy/publish-modes.sh", "deploy/method-order.sh", "deploy/launcher.sh" })
        {
            Write(name, File.ReadAllText(Path.Combine(Repository.Root, name)));
        }

        foreach (var name in SystemTools)
        {
            Directory.CreateDirectory(Path.Combine(folder, "bin"));
            File.CreateSymbolicLink(Path.Combine(folder, "bin", name), Path.Combine("/usr/bin", name));
        }

        foreach (var name in new[] { "clang", "dpkg-deb", "python3", "openssl", "cc", Qemu })
        {
            Script("bin/" + name, "true");
        }

        Script("bin/uname", "echo x86_64");
        Script("bin/nm", "echo 0 t first; echo 1 t second");
        Script("bin/dotnet", """
            [ "$1" != --version ] || { echo 10; exit; }
            order='program without an order'
            while [ $# -gt 0 ]; do
                case $1 in --output) output=$2 ;; -p:IlcOrderFile=*) order="program in the order: $(tr '\n' ' ' <"${1#*=}")" ;; esac
                shift
            done
            mkdir -p "$output"
            echo "$order" >"$output/glucose-tracker"
            """);
        Script("deploy/package.sh", """echo "$3 $2: $(head -n 1 "$1/glucose-tracker")"; >"$4/$3.deb"; >"$4/$3.tar.gz" """);
        Script("bench/cost/method_order.py", """echo traced >>trace-log; printf 'second\nfirst\n' >"${@: -1}" """);
        Write("src/GlucoseTracker.Pi/Program.cs", "// the program");
        Write("Directory.Build.props", "<Project/>");
        Write("global.json", "{}");
    }

    private int Traces => File.Exists(Path.Combine(folder, "trace-log")) ? File.ReadAllLines(Path.Combine(folder, "trace-log")).Length : 0;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Without these variables a command needs 8 to 10 MiB more; variables of the user have priority.</summary>
    [Theory]
    [InlineData("", "0 0 status --json")]
    [InlineData("DOTNET_TieredPGO=1", "1 0 status --json")]
    public void The_launcher_of_the_portable_program_keeps_code_that_was_compiled_in_advance(string setting, string expected)
    {
        Script("runtime/dotnet", "shift; echo \"$DOTNET_TieredPGO $DOTNET_TC_CallCounting $*\"");
        var start = new ProcessStartInfo("env")
        {
            RedirectStandardOutput = true,
        };
        string[] words =
            ["-u", "DOTNET_TieredPGO", "-u", "DOTNET_TC_CallCounting", $"DOTNET_ROOT={Path.Combine(folder, "runtime")}", setting, "sh",
            Path.Combine(folder, "deploy", "launcher.sh"), "status", "--json"];
        foreach (var word in words.Where(word => word.Length > 0))
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;

        Assert.Equal(expected, process.StandardOutput.ReadToEnd().TrimEnd());
    }

    [Fact]
    public void The_order_of_the_methods_is_made_once_for_the_same_sources()
    {
        var first = Publish("--arch", "amd64");
        var second = Publish("--arch", "amd64");

        Assert.All([first, second], run => Assert.Contains("amd64 aot: program in the order: second first ", run.Lines));
        Assert.Equal(1, Traces);
        Write("src/GlucoseTracker.Pi/Program.cs", "// the program of another day");
        Publish("--arch", "amd64");
        Assert.Equal(2, Traces);
    }

    [Fact]
    public void The_order_is_put_beside_the_packages_and_can_be_given_again()
    {
        Publish("--arch", "amd64");
        var list = Path.Combine(folder, "dist", "method-order.txt");
        Assert.Equal(["second", "first"], File.ReadAllLines(list));

        Write("older.txt", "older\n");
        var (_, lines) = Publish("--arch", "amd64", "--method-order", "older.txt");

        Assert.Contains("amd64 aot: program in the order: older ", lines);
        Assert.Contains("amd64: the compiler knows 0 of the 1 methods of the order", lines);
        Assert.Equal(["older"], File.ReadAllLines(list));
        Assert.Equal(1, Traces);
    }

    [Fact]
    public void Without_qemu_the_program_is_published_without_an_order_and_says_so()
    {
        File.Delete(Path.Combine(folder, "bin", Qemu));

        var (status, lines) = Publish("--arch", "amd64");

        Assert.Equal(0, status);
        Assert.Contains("amd64 aot: " + Unordered, lines);
        Assert.Contains(lines, line => line.StartsWith("published without a method order", StringComparison.Ordinal)
            && line.EndsWith("apt-get install qemu-user-static", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(folder, "dist", "method-order.txt")));
    }

    [Fact]
    public void An_order_that_must_be_made_and_cannot_is_an_error()
    {
        Script("bench/cost/method_order.py", "echo 'only 3 polls: this machine is too slow'; exit 1");

        var (status, lines) = Publish("--arch", "amd64", "--aot", "--method-order", "make");

        Assert.Equal(2, status);
        Assert.Contains("amd64: aot could not be made: no method order: only 3 polls: this machine is too slow", lines);
    }

    [Fact]
    public void None_makes_no_order()
    {
        Assert.Contains("amd64 aot: " + Unordered, Publish("--arch", "amd64", "--method-order", "none").Lines);
        Assert.Equal(0, Traces);
    }

    [Fact]
    public void The_package_for_armhf_is_portable_and_says_that_it_needs_the_runtime()
    {
        var (status, lines) = Publish("--arch", "armhf");

        Assert.Equal(0, status);
        Assert.Contains("armhf: the portable program needs the ASP.NET Core runtime 10 on the device", lines);
        Assert.Contains(lines, line => line.StartsWith("armhf portable: ", StringComparison.Ordinal));
        Assert.Equal(2, Publish("--arch", "armhf", "--aot").Status);
    }

    private (int Status, string[] Lines) Publish(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "/bin/bash", ["-c", "exec \"$0\" \"$@\" 2>&1", Path.Combine(folder, "publish-arm.sh"), .. arguments])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        start.Environment["PATH"] = Path.Combine(folder, "bin");
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().TrimEnd('\n').Split('\n');
        process.WaitForExit();
        return (process.ExitCode, lines);
    }

    private void Script(string name, string does) => Write(name, $"#!/bin/bash\n{does}\n");

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
