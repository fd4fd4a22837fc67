#!/bin/sh
# glucose-tracker: the command of the portable package. It refuses boards that .NET does not run on, finds the runtime,
# and becomes the program, so that systemd sees one process.
set -eu

case $(uname -m) in
armv6*)
    echo "glucose-tracker: this board has an ARMv6 processor (Pi 1, Zero, Zero W), and .NET does not run on it." \
        "It takes a Zero 2 W, or a Pi 2 or later." >&2
    exit 1
    ;;
esac

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
