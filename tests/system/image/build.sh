#!/bin/bash
# Builds the test machine's disk, kernel, initramfs and runtime disk into $OUT; ../machine.py calls it. Nothing is installed on
# the host: what compiles and packs is unpacked into a separate folder, from the archive of the machine's own Debian.
# What fails is said on the standard error, behind the last lines of its output.
#
# From the caller: ARCH (amd64 or arm64, Debian's names), OUT (this image), CACHE (kept), KERNEL_VERSION, GCC (the compiler's
# version), KERNEL, HEADERS, SOURCE (files of packages), TOOLS and ROOT (lists of such files), DOTNET (root of a .NET
# installation for that processor, or empty).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$OUT"

log() { [ -z "${VERBOSE:-}" ] || echo "image: $*" >&2; }
cannot() { echo "$*" >&2; exit 1; }
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }; }
key() { echo "$*" | cat - "${files[@]}" | sha256sum | cut -c1-12; }    # of the words and of the contents of $files

case $ARCH in
amd64) triplet=x86_64-linux-gnu kernel_arch=x86 ;;
arm64) triplet=aarch64-linux-gnu kernel_arch=arm64 ;;
*) cannot "there is no test machine for $ARCH" ;;
esac

# a tmpfs where there is room: unpacking writes a lot of small files
base=$CACHE
if [ "$(df --output=avail -m /dev/shm 2>/dev/null | tail -1)" -gt 4000 ] 2>/dev/null; then base=/dev/shm; fi
work=$(mktemp -d -p "$base" glucose-tracker-image.XXXXXX)
trap 'rm -rf "$work"' EXIT

for part in tools kernel root initramfs disks; do
    log "$part"
    # shellcheck source=/dev/null
    . "$here/$part.sh"
done
