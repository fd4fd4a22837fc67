#!/bin/sh
# Renews the pictures of the README with the program itself.
set -eu
cd "$(dirname "$0")/../.."
dotnet build src/GlucoseTracker.Pi -v q -nologo

draw() { # name, scenario, minute
    dotnet run --no-build --project src/GlucoseTracker.Pi -- preview --png "docs/pictures/$1.png" --scale 3 --scenario "$2" --at "$3"
}

draw in-range calm-night 25
draw slightly-low falling-low 30
draw low falling-low 40
draw above-range hi-lo 10
draw late gap 10
draw old gap 22
draw no-answer connection-lost 10
draw rising rising-fast 15

sheet=$(mktemp -d)
trap 'rm -r "$sheet"' EXIT
PYTHONPATH=tests/system/emulator python3 -B -m panel.golden_file tests/GlucoseTracker.Screens.Tests/Golden >"$sheet/frames.json"
dotnet run --no-build --project src/GlucoseTracker.Pi -- preview --png docs/pictures/contact-sheet.png --sheet "$sheet"
dotnet run --no-build --project src/GlucoseTracker.Pi -- preview --png docs/pictures/wear.png --wear --days 30
