#!/bin/sh
# glucose-tracker: the command that people type. It refuses boards that .NET does not run on by name, before the program can crash there,
# and becomes the program.
set -eu

case $(uname -m) in
armv6*)
    echo "glucose-tracker: this board has an ARMv6 processor (Pi 1, Zero, Zero W), and .NET does not run on it." \
        "It takes a Zero 2 W, or a Pi 2 or later." >&2
    exit 1
    ;;
esac

exec "$(dirname "$(readlink -f "$0")")/../lib/glucose-tracker/glucose-tracker" "$@"
