#!/bin/bash
# Makes the program ready for a Raspberry Pi: a Debian package, a tar.gz and checksums in dist/.
#
#   ./publish-arm.sh [--arch arm64|armhf|amd64|all] [--aot|--portable] [--method-order auto|make|none|FILE] [--output DIR]
#
# --arch: default all three. --output: default dist. Without a form, arm64 and amd64 are compiled ahead of time where the
# tools are there, and it is said why where they are not; armhf is portable, since there are no compiler packs for it.
#   --aot       compiled ahead of time: one native program, starts at once, least memory; needs clang (and for
#               arm64 lld and Debian's arm64 cross packages)
#   --portable  one package for all architectures, which needs the ASP.NET Core runtime 10 on the device;
#               can be made wherever there is the SDK
# --method-order: the order of the methods in the program compiled ahead of time (deploy/method-order.sh); it saves about
# 5 MiB of memory on the device.
#   auto        default: made with Debian's qemu-user-static, which takes some minutes, and kept for the same sources in
#               obj/method-order; where it cannot be made the program is published without it, and it is said why
#   make        the same, but it is an error when it cannot be made
#   none        without it
#   FILE        a list that was made before; each run puts the list into the output, beside the packages
# The same sources and the same list give the same files.
set -euo pipefail
cd "$(dirname "$0")"

fail() { echo "publish-arm.sh: $*" >&2; exit 2; }
usage() { sed -n '2,/^set/ { /^set/d; s/^# \{0,1\}//; p }' publish-arm.sh; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=deploy/publish-modes.sh
. deploy/publish-modes.sh
# shellcheck source=deploy/method-order.sh
. deploy/method-order.sh

form= arch=all output=dist method_order=auto
while [ $# -gt 0 ]; do
    case $1 in
    --aot | --portable) form=${1#--} ;;
    --arch) [ $# -ge 2 ] || fail "--arch needs arm64, armhf, amd64 or all"; arch=$2; shift ;;
    --arch=*) arch=${1#*=} ;;
    --method-order) [ $# -ge 2 ] || fail "--method-order needs auto, make, none or a file"; method_order=$2; shift ;;
    --method-order=*) method_order=${1#*=} ;;
    --output) [ $# -ge 2 ] || fail "--output needs a folder"; output=$2; shift ;;
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
case $method_order in
auto | make | none) ;;
*) [ -f "$method_order" ] || fail "--method-order is auto, make, none or a file, not '$method_order'" ;;
esac
[ "$form" != portable ] || architectures=all
command -v dotnet >/dev/null || fail "the .NET SDK is missing (https://dotnet.microsoft.com/download)"
command -v dpkg-deb >/dev/null || fail "dpkg-deb is missing (Debian package dpkg)"
mkdir -p "$output"

for architecture in $architectures; do
    for try in ${form:-aot portable}; do
        if publish "$try" "$architecture" "$work/program-$architecture"; then
            deploy/package.sh "$work/program-$architecture" "$try" "$architecture" "$output"
            continue 2
        fi
        echo "$architecture: $try could not be made: $why"
    done
    fail "$architecture: nothing could be made"
done
if [ -z "${order-}" ]; then
    rm -f "$output/method-order.txt"
elif [ ! "$order" -ef "$output/method-order.txt" ]; then
    cp "$order" "$output/method-order.txt"
fi
(cd "$output" && shopt -s nullglob && sha256sum -- *.deb *.tar.gz method-order*.txt >SHA256SUMS)
