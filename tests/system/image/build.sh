#!/bin/bash
# Builds the test machine's disk, kernel, initramfs and runtime disk into $OUT; ../machine.py calls it.
# Nothing is installed on the host. What fails is said on the standard error, the last lines of its output before it.
#
# From the caller: OUT (this image), CACHE (kept), SUITE, KERNEL_VERSION, KERNEL (the kernel's package), HEADERS (packages that
# modules are compiled with), SOURCE (the package of the kernel's source), DOTNET (root of a .NET installation or empty).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC2034 # root.sh copies it
emulator=$here/../emulator
mkdir -p "$OUT"

log() { [ -z "${VERBOSE:-}" ] || echo "image: $*" >&2; }
cannot() { echo "$*" >&2; exit 1; }
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }; }

# a tmpfs where there is room: installing packages syncs a lot
base=$CACHE
if [ "$(df --output=avail -m /dev/shm 2>/dev/null | tail -1)" -gt 1500 ] 2>/dev/null; then base=/dev/shm; fi
work=$(mktemp -d -p "$base" glucose-tracker-image.XXXXXX)
trap 'rm -rf "$work"' EXIT

for part in kernel modules root initramfs disks; do
    log "$part"
    # shellcheck source=/dev/null
    . "$here/$part.sh"
done
