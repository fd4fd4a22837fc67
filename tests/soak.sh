#!/bin/sh
# 90 days at one poll a minute, as fast as they go: client over HTTPS, history, alarms, keys, screens, driver, and the oracle on each picture.
# The figures belong into docs/reliability.md. Usage: tests/soak.sh [DAYS]
set -eu
cd "$(dirname "$0")/.."
project=tests/GlucoseTracker.Daemon.Tests
SOAK_DAYS="${1:-90}" dotnet test "$project" --filter FullyQualifiedName~SoakTests
cat "$project/bin/Debug/net10.0/soak.md"
git log -1 --format='commit %h of %cs'
