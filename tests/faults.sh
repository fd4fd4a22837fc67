#!/bin/sh
# Tries every fault at every time and writes the table of docs/fault-campaign.md. Usage: tests/faults.sh [WORDS]: only those whose name holds the words.
set -eu
cd "$(dirname "$0")/.."
project=tests/GlucoseTracker.Daemon.Tests
FAULTS="${1:-all}" dotnet test "$project" --filter FullyQualifiedName~CampaignTests.A_fault_meets_its_requirement
[ $# -eq 0 ] || exit 0
document=docs/fault-campaign.md
{
    sed '/^| area /,$d' "$document"
    cat "$project/bin/Debug/net10.0/fault-campaign.md"
} > "$document.new"
mv "$document.new" "$document"
