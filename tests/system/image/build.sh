#!/bin/bash
# Builds the test machine's disk, kernel, initramfs and runtime disk into $OUT; ../machine.py calls it.
# Nothing is installed on the host. Exit status 77: it cannot be made here, and the last line says why.
#
# From the caller: OUT (this image), CACHE (downloads, kept), DOTNET (root of a .NET installation or empty).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck disable=SC2034 # root.sh copies it
emulator=$here/../emulator
mkdir -p "$OUT" "$CACHE/downloads"

log() { [ -z "${VERBOSE:-}" ] || echo "image: $*" >&2; }
cannot() { echo "$*" >&2; exit 77; }
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
