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
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for architecture in $architectures; do
    for suite in bookworm trixie; do
        program=${programs[$architecture]:-}
        RIG_ARCH=$architecture RIG_SUITE=$suite ./run.sh --short ${program:+--program "$program"} 2>&1 |
            tee "$log" | grep --line-buffered -vE '^[0-9]+ passed, [0-9]+ failed$'
        status=${PIPESTATUS[0]}
        read -r good bad < <(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$log" | tail -n 1; echo 0 0)
        echo "Debian $suite, $architecture: $good passed, $bad failed, status $status."
        # one that ran nothing has failed
        passed=$((passed + good)) failed=$((failed + bad + (status != 0 && bad == 0 || good + bad == 0)))
    done
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
