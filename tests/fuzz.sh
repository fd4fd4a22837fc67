#!/bin/sh
# The long form of the parsers' fuzz tests: each parser gets an equal share of the time, malformed inputs, and its promise is checked.
# Inputs that break one are kept in TestResults/fuzz; from there they go into tests/corpus, which dotnet test replays.
#   tests/fuzz.sh [--minutes N] [--seed N] [--only WORD]     N minutes in all, 10 by default; WORD is part of a test's name
set -eu
cd "$(dirname "$0")/.."
minutes=10 seed= only=.Fuzz.
while [ $# -gt 0 ]; do
    case $1 in
        --minutes) minutes=$2 ;;
        --seed) seed=$2 ;;
        --only) only=$2 ;;
        *) sed -n '2,4s/^# *//p' "$0" >&2; exit 2 ;;
    esac
    shift 2
done

projects=$(find tests -name '*FuzzTests.cs' | cut -d/ -f2 | sort -u)
[ -n "$projects" ] || { echo "No test project has a *FuzzTests.cs." >&2; exit 1; }
targets=$(find tests/corpus -mindepth 1 -type d | wc -l)
mkdir -p TestResults/fuzz
report=$PWD/TestResults/fuzz/report.txt
: > "$report"
export FUZZ_REPORT="$report" FUZZ_SECONDS=$((minutes * 60 / targets + 1))
if [ -n "$seed" ]; then export FUZZ_SEED="$seed"; fi
failed=0
for project in $projects; do
    dotnet test "tests/$project" --nologo --verbosity quiet --filter "FullyQualifiedName~.Fuzz.&FullyQualifiedName~$only" || failed=1
done
cat "$report"
exit $failed
