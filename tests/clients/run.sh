#!/bin/sh
# Lets clients that nobody here wrote read a value from the simulator. They know only the real addresses, so they get a network
# and a hosts file of their own: nothing here can reach the real service. Needs npm, and root or user namespaces.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

cp "$here/package.json" "$here/package-lock.json" "$here/read-value.mjs" "$work/"
(cd "$work" && npm ci --no-audit --no-fund --silent)
dotnet publish "$here/../../src/GlucoseTracker.Simulator.Cli" --output "$work/simulator" --verbosity quiet -nologo

own_root=
[ "$(id -u)" -eq 0 ] || own_root=--map-root-user
# shellcheck disable=SC2086
unshare $own_root --net --mount --fork sh "$here/inside.sh" "$work"
