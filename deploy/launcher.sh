#!/bin/sh
# glucose-tracker: the program of the portable package. It finds the runtime and becomes the program, so that systemd sees one process.
set -eu

# Code that was compiled in advance stays as it is, as in the unit: a command takes 8 to 10 MiB less (docs/history.md).
export DOTNET_TieredPGO="${DOTNET_TieredPGO:-0}" DOTNET_TC_CallCounting="${DOTNET_TC_CallCounting:-0}"

here=$(dirname "$(readlink -f "$0")")
for dotnet in "${DOTNET_ROOT:-/nowhere}/dotnet" "$(command -v dotnet || true)" /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet \
    /opt/dotnet/dotnet; do
    if [ -x "$dotnet" ]; then
        exec "$dotnet" "$here/glucose-tracker.dll" "$@"
    fi
done
echo "glucose-tracker: no .NET runtime found. Install the ASP.NET Core runtime 10 for the whole system, for instance in" \
    "/usr/share/dotnet, or set DOTNET_ROOT." >&2
exit 1
