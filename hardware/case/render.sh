#!/bin/bash
# Renders the case for every hat: base and lid as STL, for printing, and a picture of all parts. Fails when one does not render, or with a
# warning. Needs Debian's openscad, and xvfb with xauth where there is no display.
#   hardware/case/render.sh FOLDER [HAT]...
set -euo pipefail
here=$(realpath "$(dirname "$0")")
[ $# -ge 1 ] || { sed -n '2,/^set/ { /^set/d; s/^# \{0,1\}//; p }' "$0"; exit 2; }
mkdir -p "$1"
output=$(realpath "$1")
shift
screen=()
[ -n "${DISPLAY-}" ] || screen=(xvfb-run --auto-servernum)
mapfile -t known < <(sed -n 's/^    \["\([^"]*\)", "\(stack\|module\)".*/\1/p' "$here/case.scad")
[ ${#known[@]} -gt 0 ] || { echo "case.scad lists no hats"; exit 1; }
[ $# -gt 0 ] || set -- "${known[@]}"
for hat; do
    for piece in base lid; do
        openscad --quiet --hardwarnings -D "hat=\"$hat\"" -D "part=\"$piece\"" -o "$output/$hat-$piece.stl" "$here/case.scad"
    done
    "${screen[@]}" openscad --quiet --hardwarnings -D "hat=\"$hat\"" --imgsize 1200,900 --camera 32,15,18,62,0,28,190 --colorscheme Tomorrow \
        -o "$output/$hat.png" "$here/case.scad"
    for file in "$output/$hat-base.stl" "$output/$hat-lid.stl" "$output/$hat.png"; do
        [ "$(stat -c %s "$file")" -gt 2000 ] || { echo "$file is empty"; exit 1; }
    done
    echo "ok  $hat"
done
