#!/bin/bash
# Runs the arm64 program as ARM code under qemu-user: the one way to see it run without a Pi. Wants Debian's cross and
# qemu packages (installed where missing, as root), and OpenSSL from Debian's arm64 archive, which is no cross package.
#
#   tests/arm64.sh [FOLDER]       (made by publish-arm.sh --arch arm64, instead of a fresh one)
#
# Ends with "N passed, N failed"; exit status 77: it cannot be made here, and the last line says why, below what failed.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
packages='clang lld lld-16 binutils-aarch64-linux-gnu gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user-static'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

cannot() { tail -n 15 "$work/log"; echo "arm64 left out: $*"; exit 77; }
arm=(timeout 300 qemu-aarch64-static -L /usr/aarch64-linux-gnu -E "LD_LIBRARY_PATH=$work/arm/usr/lib/aarch64-linux-gnu")
check() {    # check SENTENCE COMMAND...
    local sentence=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        echo "ok      arm64: $sentence"; passed=$((passed + 1))
    else
        echo "FAILED  arm64: $sentence"; sed 's/^/        /' "$work/said"; failed=$((failed + 1))
    fi
}

if ! command -v qemu-aarch64-static >/dev/null || ! command -v aarch64-linux-gnu-objcopy >/dev/null || ! command -v ld.lld-16 >/dev/null; then
    # shellcheck disable=SC2086
    { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $packages; } >"$work/log" 2>&1 ||
        cannot "these packages could not be installed: $packages"
fi
dist=${1:-$work/dist}
[ $# -gt 0 ] || ./publish-arm.sh --arch arm64 --aot --method-order none --output "$dist" >"$work/log" 2>&1 || cannot "$(grep -m1 'could not' "$work/log" || tail -n 1 "$work/log")"
dpkg-deb -x "$dist"/*_arm64.deb "$work/package" >"$work/log" 2>&1 || cannot "there is no package for arm64 in $dist"
program=$work/package/usr/lib/glucose-tracker/glucose-tracker

with_openssl() {    # a folder of this run only: the system's own package lists stay what they are
    local apt=(apt-get -q -o APT::Architecture=arm64 -o APT::Architectures=arm64 -o Acquire::Languages=none -o APT::Sandbox::User=root
        -o Dir::State::lists="$work/lists" -o Dir::Cache="$work/cache")
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
    { "${apt[@]}" update && (cd "$work" && "${apt[@]}" download libssl3) && dpkg-deb -x "$work"/libssl3_*.deb "$work/arm"; } >"$work/log" 2>&1
}

says_version() { "${arm[@]}" "$program" --version | grep -qx "$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)"; }
draws() {    # draws FRAME: as the golden frame of that name
    PYTHONPATH=tests/system/emulator python3 -B -c 'import json, sys; from panel import golden_file
print(json.dumps(golden_file.read(golden_file.find("tests/GlucoseTracker.Screens.Tests/Golden", sys.argv[1]))[0]["state"]))' "$1" >"$work/state.json" &&
        "${arm[@]}" "$program" preview --state "$work/state.json" --png "$work/seen.png" &&
        PYTHONPATH=tests/system/emulator python3 -B -c 'import sys; from panel import golden_file, png_reader
golden = golden_file.find("tests/GlucoseTracker.Screens.Tests/Golden", sys.argv[2])
sys.exit(png_reader.read(sys.argv[1]) != golden_file.read(golden)[1])' "$work/seen.png" "$1"
}
demonstrates() { "${arm[@]}" "$program" demo --frames 2 --scenario calm-night | grep -q ▀; }
lit() { PYTHONPATH=tests/system/emulator python3 -B -c 'import sys; from panel import png_reader
sys.exit(not any(map(any, png_reader.read(sys.argv[1]))))' "$work/frame.png" 2>/dev/null; }
packed() { readelf --wide --dynamic "$program" | grep -w RELR; }
runs() {    # shows the first step on the png panel, answers, and leaves it dark
    printf '{ "StateDirectory": "%s/state", "Display": { "Panel": "png", "File": "%s/frame.png" } }' "$work" "$work" >"$work/config.json"
    "${arm[@]}" "$program" run --config "$work/config.json" &
    local daemon=$! result=1
    for _ in $(seq 100); do
        if lit && "${arm[@]}" "$program" status --config "$work/config.json" | grep -i 'set up'; then result=0; break; fi
        sleep 0.2
    done
    kill -TERM "$daemon"
    wait "$daemon" && [ $result -eq 0 ] && ! lit
}
with_openssl || cannot "OpenSSL for arm64 could not be had from Debian's archive"
check "it says its version" says_version
check "the linker packed its relocations" packed
for frame in glance-mmol stale night-glance small-glance-mmol; do check "its picture equals the golden frame $frame" draws "$frame"; done
check "the demo signs in over HTTPS and draws" demonstrates
check "the daemon runs on the png panel, answers, and ends dark" runs
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
