# A root file system with compiler and headers, never configured and never booted. Sourced by build.sh; leaves $tools and `inside`.
# The machine's own root file system comes to stand in it, as /machine.
tools=$work/tools
mkdir "$tools"
# shellcheck disable=SC2086 # lists of files
quietly python3 -B "$here/unpack.py" "$tools" $TOOLS $HEADERS
[ -e "$tools/usr/bin/awk" ] || ln -s mawk "$tools/usr/bin/awk"
rm -f "$tools/dev/null"
mknod -m 666 "$tools/dev/null" c 1 3
mkdir -p "$tools/build" "$tools/machine"
cp -r "$here"/*.py "$here"/*.c "$here/kmod" "$tools/build/"

inside() { chroot "$tools" env PATH=/usr/sbin:/usr/bin LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 "$@"; }
compile() { inside "$triplet-gcc-$GCC" -O2 -static -o "/build/$2" "/build/$1"; }    # compile SOURCE PROGRAM
