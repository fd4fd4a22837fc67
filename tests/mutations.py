#!/usr/bin/env python3
"""Injects the bugs of tests/mutations/seeded-bugs.json, one at a time, and expects a test to find each.

    tests/mutations.py [--only WORD...] [--jobs N] [--keep] [--tree FOLDER]

Works in a separate worktree below the system's temporary folder; the checkout does not change, and only committed files are tested. Every test
project is built once; then only the project with the bug is compiled again and copied next to the tests. Ends with a table and a count; exit
code 1 when a bug survives or cannot be injected."""
import argparse, concurrent.futures, itertools, json, os, pathlib, re, shutil, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIST = ROOT / "tests/mutations/seeded-bugs.json"
QUICK = ["--nologo", "-v", "q", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:GenerateDocumentationFile=false"]
LONGEST = 300   # seconds for a build, and for the tests: a bug may make one of them hang, and that is no red test


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


def inject(tree, bug):
    """Writes the bug into its file; returns the file and its old text."""
    file = tree / bug["file"]
    old = file.read_text()
    if old.count(bug["old"]) != 1:
        sys.exit(f"{bug['name']}: its text occurs {old.count(bug['old'])} times in {bug['file']}; correct tests/mutations/seeded-bugs.json.")
    file.write_text(old.replace(bug["old"], bug["new"]))
    return file, old


def build(tree, bug):
    """Compiles the bug into the assemblies of the tests; returns the replaced assemblies with their content."""
    source = bug["file"].rsplit("/", len(bug["file"].split("/")) - 2)[0]
    beside = tree / "tests" / bug["project"] / "bin/Debug/net10.0"
    before = {file: file.read_bytes() for file in beside.glob("*.dll") if (tree / source / "obj/Debug/net10.0" / file.name).exists()}
    if re.search(r"(public|internal) const", bug["old"]):   # the tests hold a copy of it
        return before, call(["dotnet", "build", f"tests/{bug['project']}", "--no-restore", *QUICK], tree)
    status, words = call(["dotnet", "build", source, "--no-restore", "--no-dependencies", *QUICK], tree)
    for file in before if status == 0 else ():
        shutil.copy(tree / source / "obj/Debug/net10.0" / file.name, file)
    return before, (status, words)


def outcome(tree, bug):
    before, (status, words) = build(tree, bug)
    try:
        return ("does not build", words) if status != 0 else tried(tree, bug)
    finally:
        for file, assembly in before.items():
            file.write_bytes(assembly)


def tried(tree, bug):
    tests = " | ".join(f"FullyQualifiedName~{word}" for word in bug["filter"].split("|"))
    status, words = call(["dotnet", "test", f"tests/{bug['project']}/bin/Debug/net10.0/{bug['project']}.dll", "--nologo", "--filter", tests], tree)
    if status == "time":
        return "does not end", words
    if "No test matches" in words:
        return "no such test", words
    failed = [line.split()[1].rsplit("(")[0] for line in words.splitlines() if line.startswith("  Failed ")]
    if not failed:
        return ("SURVIVED" if status == 0 else "does not run"), words
    return "caught", failed[0].rsplit(".", 1)[-1]


def rows_of(tree, bugs):
    """The bugs of one test project, one after the other."""
    rows = []
    for bug in bugs:
        begin = time.monotonic()
        file, old = inject(tree, bug)
        try:
            result, words = outcome(tree, bug)
        finally:
            file.write_text(old)
        seen = result == "caught"
        rows.append((seen, f"| {bug['name']} | {bug['file'].split('/', 1)[1]} | {bug['promise']} | {f'`{words}`' if seen else result} |"))
        print(f"{result:16} {bug['name']:36} {words if seen else ''} ({time.monotonic() - begin:.0f} s)", flush=True)
        if not seen:
            print(words[-3000:], flush=True)
    return rows


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--only", nargs="+", default=[""], metavar="WORD", help="bugs whose name, file or project holds one of the words")
    arguments.add_argument("--keep", action="store_true", help="leave the worktree, for a look")
    arguments.add_argument("--jobs", type=int, default=1, metavar="N", help="so many test projects at a time")
    arguments.add_argument("--tree", type=pathlib.Path, metavar="FOLDER", help="a worktree that --keep left, built")
    options = arguments.parse_args()
    bugs = [bug for bug in json.loads(LIST.read_text()) if any(word in " ".join((bug["name"], bug["file"], bug["project"])) for word in options.only)]
    bugs.sort(key=lambda bug: bug["project"])
    os.environ |= {"MSBUILDDISABLENODEREUSE": "1", "DOTNET_CLI_TELEMETRY_OPTOUT": "1"}
    tree = options.tree
    if not tree:
        tree = pathlib.Path(tempfile.mkdtemp(prefix="glucose-tracker-bugs-")) / "tree"
        subprocess.run(["git", "worktree", "add", "--quiet", "--detach", tree, "HEAD"], cwd=ROOT, check=True)
    try:
        groups = [list(group) for _, group in itertools.groupby(bugs, key=lambda bug: bug["project"])]
        for group in groups if not options.tree else ():
            status, words = call(["dotnet", "build", f"tests/{group[0]['project']}", *QUICK], tree, 2 * LONGEST)
            if status != 0:
                sys.exit(f"{group[0]['project']} does not build without a bug:\n{words}")
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as workers:
            rows = [row for rows in workers.map(lambda group: rows_of(tree, group), groups) for row in rows]
        commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=tree, capture_output=True, text=True, check=True).stdout.strip()
    finally:
        if not options.keep and not options.tree:
            subprocess.run(["git", "worktree", "remove", "--force", tree], cwd=ROOT, check=False)
            shutil.rmtree(tree.parent, ignore_errors=True)
    good = sum(seen for seen, _ in rows)
    print(f"\n{time.strftime('%Y-%m-%d')}, commit {commit}: {good} of {len(rows)} bugs caught.\n")
    print("| bug | file | promise | caught by |\n| --- | --- | --- | --- |")
    print("\n".join(row for _, row in rows))
    return 0 if good == len(rows) else 1


sys.exit(main())
