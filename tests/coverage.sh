#!/bin/bash
# Which share of the lines the tests execute, for each shipped project. Measuring slows the tests down, so `dotnet test` does not do it.
#   tests/coverage.sh [--min PERCENT] [TEST-PROJECT]...
# Without a project: all. A line counts once, when any test project executes it; programs that tests start are not measured. --min: below that
# share of all lines the exit code is 1.
set -euo pipefail
cd "$(dirname "$0")/.."
min=0 projects=()
while [ $# -gt 0 ]; do
    case $1 in
    --min) min=$2; shift ;;
    -*) sed -n '2,/^set/ { /^set/d; s/^# \{0,1\}//; p }' tests/coverage.sh; exit 2 ;;
    *) projects+=("tests/${1#tests/}") ;;
    esac
    shift
done
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
[ ${#projects[@]} -gt 0 ] || projects=(GlucoseTracker.Pi.sln)
for project in "${projects[@]}"; do
    dotnet test "$project" --collect 'XPlat Code Coverage' --results-directory "$results" -- \
        DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Include='[glucose-tracker]*,[GlucoseTracker.*]*' \
        DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Exclude='[*.Tests]*,[GlucoseTracker.Testing]*' |
        grep -E '^ *(Passed|Failed|Skipped)!|error' || { echo "the tests of $project failed"; exit 1; }
done
find "$results" -name coverage.cobertura.xml -exec tests/coverage.py --min "$min" {} +
