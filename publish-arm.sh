#!/bin/bash
# Makes the program ready for a Raspberry Pi: a Debian package, a tar.gz and checksums in dist/.
#
#   ./publish-arm.sh [--arch arm64|armhf|amd64|all] [--aot|--self-contained|--portable] [--output DIR]
#
# --arch: default all three. --output: default dist. Without a mode each architecture gets the best one whose packs can
# be had, and it is said which, and why not a better one:
#   --aot             compiled ahead of time: one native program, starts at once, least memory; takes clang (and for
#                     arm64 lld and Debian's arm64 cross packages)
#   --self-contained  one file with its own runtime, trimmed and precompiled (ReadyToRun)
#   --portable        one package for all architectures, which needs the ASP.NET Core runtime 10 on the device;
#                     can be made wherever there is the SDK
# The same sources give the same files.
set -euo pipefail
cd "$(dirname "$0")"

fail() { echo "publish-arm.sh: $*" >&2; exit 2; }
usage() { sed -n '2,/^set/ { /^set/d; s/^# \{0,1\}//; p }' publish-arm.sh; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=deploy/publish-modes.sh
. deploy/publish-modes.sh

mode= arch=all output=dist
while [ $# -gt 0 ]; do
    case $1 in
    --aot | --self-contained | --portable) mode=${1#--} ;;
    --arch) [ $# -ge 2 ] || fail "--arch wants arm64, armhf, amd64 or all"; arch=$2; shift ;;
    --arch=*) arch=${1#*=} ;;
    --output) [ $# -ge 2 ] || fail "--output wants a folder"; output=$2; shift ;;
    --output=*) output=${1#*=} ;;
    -h | --help) usage; exit 0 ;;
    *) fail "'$1' is not known (see --help)" ;;
    esac
    shift
done
case $arch in
all) architectures='arm64 armhf amd64' ;;
arm64 | armhf | amd64) architectures=$arch ;;
*) fail "--arch is arm64, armhf, amd64 or all, not '$arch'" ;;
esac
[ "$mode" != portable ] || architectures=all
command -v dotnet >/dev/null || fail "the .NET SDK is missing (https://dotnet.microsoft.com/download)"
command -v dpkg-deb >/dev/null || fail "dpkg-deb is missing (Debian package dpkg)"
mkdir -p "$output"

for architecture in $architectures; do
    for try in ${mode:-aot self-contained portable}; do
        if publish "$try" "$architecture" "$work/program-$architecture"; then
            deploy/package.sh "$work/program-$architecture" "$try" "$architecture" "$output"
            continue 2
        fi
        echo "$architecture: $try could not be made: $why"
    done
    fail "$architecture: nothing could be made"
done
(cd "$output" && sha256sum -- *.deb *.tar.gz >SHA256SUMS)
