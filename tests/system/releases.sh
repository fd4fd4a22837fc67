#!/bin/bash
# The package on every Debian that it is for, with the kernel of each: installed, started, upgraded, taken back, removed.
#
#   tests/system/releases.sh [--short] [--program ARCHITECTURE=DIR]...
#
# Debian 12 and 13 on amd64 and arm64; --short: both on amd64 only. --program: a folder made by publish-arm.sh for that
# architecture. Each machine runs the list that run.sh calls --short. Ends with the sum of all, "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")" || exit 1
architectures='amd64 arm64' passed=0 failed=0
declare -A programs
while [ $# -gt 0 ]; do
    case $1 in
    --short) architectures=amd64 ;;
    --program) programs[${2%%=*}]=${2#*=}; shift ;;
    *) sed -n '2,/^set/ { /^set/d; s/^# \{0,1\}//; p }' "$0"; exit 2 ;;
    esac
    shift
done
logs=$(mktemp -d)
trap 'jobs=$(jobs -p); [ -z "$jobs" ] || kill $jobs; rm -rf "$logs"' EXIT
for architecture in $architectures; do
    program=${programs[$architecture]:-}
    declare -A running=()
    for suite in bookworm trixie; do        # side by side: each list waits more than it works
        RIG_ARCH=$architecture RIG_SUITE=$suite ./run.sh --short ${program:+--program "$program"} >"$logs/$suite" 2>&1 &
        running[$suite]=$!
    done
    for suite in bookworm trixie; do
        wait "${running[$suite]}"
        status=$?
        grep -vE '^[0-9]+ passed, [0-9]+ failed$' "$logs/$suite"
        read -r good bad < <(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$logs/$suite" | tail -n 1; echo 0 0)
        echo "Debian $suite, $architecture: $good passed, $bad failed, status $status."
        # one that ran nothing has failed
        passed=$((passed + good)) failed=$((failed + bad + (status != 0 && bad == 0 || good + bad == 0)))
    done
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
