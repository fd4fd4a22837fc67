using System.Diagnostics;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>`.ci/run` with small programs in place of all programs that it calls: it fails when tests did not run.</summary>
public sealed class ContinuousIntegrationTests : IDisposable
{
    private const string Option = "SYSTEM_TESTS";
    private const string UnitTests = "echo 'Passed!  - Failed:     0, Passed:     7, Skipped:     0, Total:     7'";
    private const string TwoPassed = "echo 'ok  one'; echo 'ok  two'; echo '2 passed, 0 failed'";

    private readonly string folder = Directory.CreateTempSubdirectory("glucose-tracker-ci-").FullName;

    public ContinuousIntegrationTests()
    {
        Write(".ci/run", File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run")));
        Script("bin/dotnet", UnitTests);
        Script("bin/clang", "true");
        Script("bin/apt-get", "true");
        foreach (var name in new[] { "publish-arm.sh", "tests/system/machine.py", "tests/system/run.sh", "tests/system/releases.sh",
                "tests/arm64.sh", "tests/realtime/low-rings.py", "tests/realtime/answers-arrive.py" })
        {
            Script(name, TwoPassed);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_summary_adds_up_all_tests_when_all_passed()
    {
        var (status, lines) = Run();

        Assert.Equal(0, status);
        Assert.Equal("17 passed, 0 failed", lines[^1]);
        Assert.Equal(6, lines.Count(line => line.EndsWith(" passed, 0 failed.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("tests/system/run.sh", "echo 'these packages could not be downloaded'; exit 77", "these packages could not be downloaded")]
    [InlineData("tests/system/run.sh", "exit 0", "system tests on arm64")]
    [InlineData("tests/system/run.sh", "echo '0 passed, 0 failed'", "system tests on arm64")]
    [InlineData("tests/system/run.sh", "echo '2 passed, 0 failed'; exit 3", "status 3")]
    [InlineData("tests/system/releases.sh", "echo 'no kernel'; exit 77", "no kernel")]
    [InlineData("tests/arm64.sh", "echo 'arm64 left out: no compiler'; exit 77", "no compiler")]
    [InlineData("tests/arm64.sh", "exit 0", "qemu-user")]
    [InlineData("tests/realtime/low-rings.py", "exit 0", "a low rings, in real time")]
    [InlineData("tests/realtime/answers-arrive.py", "exit 0", "a button answers, in real time")]
    [InlineData("publish-arm.sh", "[ $2 != amd64 ] || { echo 'no linker'; exit 2; }", "no linker")]
    public void Tests_that_did_not_run_are_a_failure_that_is_named_before_the_last_line(string script, string does, string reason)
    {
        Script(script, does);

        var (status, lines) = Run();

        Assert.Equal(1, status);
        Assert.EndsWith(" 1 failed", lines[^1], StringComparison.Ordinal);
        Assert.Contains(reason, lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_left_out_on_purpose_are_named_just_before_the_last_line()
    {
        Script("tests/system/run.sh", "echo '0 passed, 9 failed'; exit 1");

        var (status, lines) = Run((Option, "no"));

        Assert.Equal(0, status);
        Assert.Contains(Option + "=no", lines[^2], StringComparison.Ordinal);
        Assert.Equal("7 passed, 0 failed", lines[^1]);
    }

    [Fact]
    public void A_file_with_another_format_is_a_failure_that_is_named_before_the_last_line()
    {
        Script("bin/dotnet", $"[ $1 != format ] || {{ echo 'WHITESPACE in A.cs'; exit 2; }}\n{UnitTests}");

        var (status, lines) = Run((Option, "no"));

        Assert.Equal(1, status);
        Assert.Contains(lines[^3..^1], line => line.Contains("WHITESPACE in A.cs", StringComparison.Ordinal));
        Assert.Equal("7 passed, 1 failed", lines[^1]);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(2, false)]
    [InlineData(6, false)]
    public void A_few_tests_that_failed_are_repeated_once_and_named(int failures, bool passAlone)
    {
        var names = string.Join(' ', Enumerable.Range(1, failures).Select(number => $"GlucoseTracker.A.Tests.B.C_{number}"));
        Script("bin/dotnet", $$"""
            case "$*" in
            test) for name in {{names}}; do echo "  Failed $name(row: 1) [12 ms]"; done
                echo 'Failed!  - Failed:     {{failures}}, Passed:     7, Skipped:     0, Total:     9, Duration: 1 s'; exit 1 ;;
            *FullyQualifiedName=GlucoseTracker.A.Tests.B.C_1\|FullyQualifiedName=GlucoseTracker.A.Tests.B.C_2)
                {{(passAlone ? "echo 'Passed!  - Failed:     0, Passed:     2, Skipped:     0, Total:     2'" : "exit 1")}} ;;
            esac
            """);

        var (status, lines) = Run((Option, "no"));

        Assert.Equal(passAlone ? 0 : 1, status);
        Assert.Equal(passAlone ? "9 passed, 0 failed" : $"7 passed, {failures} failed", lines[^1]);
        Assert.Equal(
            passAlone ? failures : 0,
            lines.Count(line => line.StartsWith("passed only when it was repeated alone: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_option_that_is_neither_yes_nor_no_is_refused()
    {
        var (status, lines) = Run((Option, "off"));

        Assert.Equal(1, status);
        Assert.Equal("0 passed, 1 failed", lines[^1]);
    }

    [Fact]
    public void No_workflow_leaves_tests_out()
    {
        var workflows = Directory.GetFiles(Path.Combine(Repository.Root, ".github"), "*", SearchOption.AllDirectories);

        Assert.NotEmpty(workflows);
        Assert.All(workflows, file => Assert.DoesNotContain(Option, File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
    }

    private (int Status, string[] Lines) Run(params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(folder, ".ci", "run")])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment["PATH"] = $"{Path.Combine(folder, "bin")}:{start.Environment["PATH"]}";
        start.Environment.Remove(Option);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var lines = process.StandardOutput.ReadToEnd().TrimEnd('\n').Split('\n');
        process.WaitForExit();
        return (process.ExitCode, lines);
    }

    private void Script(string name, string does)
    {
        Write(name, $"#!/bin/bash\n{does}\n");
        File.SetUnixFileMode(Path.Combine(folder, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
