#!/bin/sh
# Random nights with hostile data at the level of the daemon, one seed each: tests/nights.sh [N [FIRST]], by default 10 000 nights from seed 1.
# A night that fails prints its seed and its story; tests/nights.sh 1 SEED plays it again and prints it minute by minute. The figures belong into docs/reliability.md.
set -eu
cd "$(dirname "$0")/.."
project=tests/GlucoseTracker.Daemon.Tests
NIGHTS="${1:-10000}" NIGHTS_FIRST="${2:-1}" dotnet test "$project" --filter FullyQualifiedName~HostileNightTests
[ "${1:-}" != 1 ] || cat "$project/bin/Debug/net10.0/night.txt"
cat "$project/bin/Debug/net10.0/nights.md"
git log -1 --format='commit %h of %cs'
