#!/bin/bash
# Runs the arm64 program as ARM code under qemu-user: the one way to see it run without a Pi. Wants Debian's cross and
# qemu packages (installed where missing, as root). What needs OpenSSL (demo, run) is left out: there is none
# for arm64 among the cross packages.
#
#   tests/arm64.sh [PROGRAM]
#
# Ends with "N passed, N failed"; exit status 77: it cannot be made here, and the last line says why.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
packages='clang lld binutils-aarch64-linux-gnu gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user-static'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

cannot() { echo "arm64 left out: $*"; exit 77; }
arm() { timeout 120 qemu-aarch64-static -L /usr/aarch64-linux-gnu "$program" "$@"; }
check() {    # check SENTENCE COMMAND...
    local sentence=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        echo "ok      arm64: $sentence"; passed=$((passed + 1))
    else
        echo "FAILED  arm64: $sentence"; sed 's/^/        /' "$work/said"; failed=$((failed + 1))
    fi
}

if ! command -v qemu-aarch64-static >/dev/null || ! command -v aarch64-linux-gnu-objcopy >/dev/null; then
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $packages >"$work/log" 2>&1 ||
        cannot "these packages could not be installed: $packages"
fi
program=${1:-}
if [ -z "$program" ]; then
    ./publish-arm.sh --arch arm64 --aot --output "$work/dist" >"$work/log" 2>&1 || cannot "$(grep -m1 'could not' "$work/log" || tail -n 1 "$work/log")"
    dpkg-deb -x "$work"/dist/*.deb "$work/package"
    program=$work/package/usr/lib/glucose-tracker/glucose-tracker
fi

says_version() { arm --version | grep -qx "$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)"; }
draws() {    # draws FRAME: as the golden frame of that name
    local golden=tests/GlucoseTracker.Screens.Tests/Golden
    python3 -c 'import json, sys; print(json.dumps(json.load(open(sys.argv[1]))["frames"][sys.argv[2]]["state"]))' \
        "$golden/frames.json" "$1" >"$work/state.json" && arm preview --state "$work/state.json" --png "$work/seen.png" &&
        PYTHONPATH=tests/system/emulator python3 -B -c 'import sys; from panel import png_reader
sys.exit(png_reader.read(sys.argv[1]) != png_reader.read(sys.argv[2]))' "$work/seen.png" "$golden/frames/$1.png"
}
check "it says its version" says_version
for frame in glance-mmol stale night-glance small-glance-mmol; do check "its picture equals the golden frame $frame" draws "$frame"; done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
