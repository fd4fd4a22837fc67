#!/bin/bash
# Makes the program ready to copy to a Raspberry Pi.
#
#   ./publish-arm.sh [--portable] [--output DIR]
#
# --portable (default): one folder of compiled code for 64-bit and 32-bit ARM and for amd64; the device needs the
#     ASP.NET Core runtime 10. Can be made on every machine that has the SDK.
# --output DIR: where to; default dist/portable.
set -euo pipefail
cd "$(dirname "$0")"

fail() { echo "publish-arm.sh: $*" >&2; exit 2; }
usage() { sed -n '2,/^set/ { /^set/d; s/^# \{0,1\}//; p }' publish-arm.sh; }

publish_portable() {
    local output=$1
    rm -rf "$output"
    dotnet publish src/GlucoseTracker.Pi --configuration Release --output "$output" --verbosity quiet --nologo \
        -p:UseAppHost=false -p:CustomAfterMicrosoftCommonTargets="$PWD/deploy/portable.targets"
    install -m 755 deploy/launcher.sh "$output/glucose-tracker"
    find "$output" -type f ! -name glucose-tracker -exec chmod 644 {} +
    echo "$output: runs with './glucose-tracker' on arm64, armhf (ARMv7 and later) and amd64;" \
        "$(du -sh "$output" | cut -f1), needs the ASP.NET Core runtime 10"
}

mode=portable output=
while [ $# -gt 0 ]; do
    case $1 in
    --portable) mode=portable ;;
    --output) [ $# -ge 2 ] || fail "--output wants a folder"; output=$2; shift ;;
    --output=*) output=${1#*=} ;;
    -h | --help) usage; exit 0 ;;
    *) fail "'$1' is not known; this can be made: --portable (see --help)" ;;
    esac
    shift
done
command -v dotnet >/dev/null || fail "the .NET SDK is missing (https://dotnet.microsoft.com/download)"

case $mode in
portable) publish_portable "${output:-dist/portable}" ;;
esac
