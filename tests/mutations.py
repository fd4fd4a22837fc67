#!/usr/bin/env python3
"""Sows the bugs of tests/mutations/seeded-bugs.json, one at a time, and expects a test to see each.

    tests/mutations.py [--only WORD] [--keep]

Works in a worktree of its own below the system's temporary folder; the checkout stays as it is, and only what is committed is tried.
Ends with a table and a count; exit code 1 when a bug survives or cannot be sown."""
import argparse, json, os, pathlib, shutil, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIST = ROOT / "tests/mutations/seeded-bugs.json"
QUICK = ["--nologo", "-v", "q", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:GenerateDocumentationFile=false"]
LONGEST = 900   # seconds for a build, and for the tests: a bug may make one of them hang


def call(command, folder, longest=LONGEST):
    """Exit code and words; a command that takes too long has failed."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True) as process:
        try:
            words, _ = process.communicate(timeout=longest)
            return process.returncode, words
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            words, _ = process.communicate()
            return "time", words or ""
        except BaseException:
            os.killpg(process.pid, 9)
            raise


def sow(tree, bug):
    """The file's old text, with the bug in its place."""
    file = tree / bug["file"]
    old = file.read_text()
    if old.count(bug["old"]) != 1:
        sys.exit(f"{bug['name']}: its text stands {old.count(bug['old'])} times in {bug['file']}; mend tests/mutations/seeded-bugs.json.")
    file.write_text(old.replace(bug["old"], bug["new"]))
    return file, old


def outcome(tree, bug):
    project = f"tests/{bug['project']}"
    tests = " | ".join(f"FullyQualifiedName~{word}" for word in bug["filter"].split("|"))
    status, words = call(["dotnet", "build", project, "--no-restore", *QUICK], tree)
    if status != 0:
        return "does not build", words
    status, words = call(["dotnet", "test", project, "--no-build", "--nologo", "-v", "q", "--filter", tests], tree)
    if status == "time":
        return "caught (hangs)", ""
    if "No test matches" in words:
        return "no such test", words
    failed = [line.split()[1].rsplit("(")[0] for line in words.splitlines() if line.startswith("  Failed ")]
    if not failed:
        return ("SURVIVED" if status == 0 else "does not run"), words
    return "caught", failed[0].rsplit(".", 1)[-1]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--only", default="", metavar="WORD", help="bugs whose name, file or project holds it")
    arguments.add_argument("--keep", action="store_true", help="leave the worktree, for a look")
    options = arguments.parse_args()
    bugs = [bug for bug in json.loads(LIST.read_text()) if options.only in " ".join((bug["name"], bug["file"], bug["project"]))]
    bugs.sort(key=lambda bug: bug["project"])
    os.environ |= {"MSBUILDDISABLENODEREUSE": "1", "DOTNET_CLI_TELEMETRY_OPTOUT": "1"}
    tree = pathlib.Path(tempfile.mkdtemp(prefix="glucose-tracker-bugs-")) / "tree"
    subprocess.run(["git", "worktree", "add", "--quiet", "--detach", tree, "HEAD"], cwd=ROOT, check=True)
    try:
        for project in sorted({bug["project"] for bug in bugs}):
            status, words = call(["dotnet", "build", f"tests/{project}", *QUICK], tree, 2 * LONGEST)
            if status != 0:
                sys.exit(f"{project} does not build without a bug:\n{words}")
        rows, good = [], 0
        for bug in bugs:
            begin = time.monotonic()
            file, old = sow(tree, bug)
            try:
                result, words = outcome(tree, bug)
            finally:
                file.write_text(old)
            good += result.startswith("caught")
            rows.append(f"| {bug['name']} | {bug['file'].split('/', 1)[1]} | {bug['promise']} | {words if result == 'caught' else result} |")
            print(f"{result:16} {bug['name']:36} {words if result == 'caught' else ''} ({time.monotonic() - begin:.0f} s)", flush=True)
            if not result.startswith("caught"):
                print(words[-3000:], flush=True)
    finally:
        if not options.keep:
            subprocess.run(["git", "worktree", "remove", "--force", tree], cwd=ROOT, check=False)
            shutil.rmtree(tree.parent, ignore_errors=True)
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    print(f"\n{time.strftime('%Y-%m-%d')}, commit {commit}: {good} of {len(bugs)} bugs caught.\n")
    print("| bug | file | promise | caught by |\n| --- | --- | --- | --- |")
    print("\n".join(rows))
    return 0 if good == len(bugs) else 1


sys.exit(main())
