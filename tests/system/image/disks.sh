# The root disk and the disk with the .NET runtime. Sourced by build.sh.
make_disk() {   # make_disk NAME LABEL FOLDER SPARE_MB OPTION...
    local size
    size=$(du -sm --apparent-size "$3" | cut -f1)
    truncate -s "$((size * 11 / 10 + $4))M" "$work/$1"
    mkfs.ext4 -q -F -L "$2" -m 0 -d "$3" "${@:5}" "$work/$1"
    cp --sparse=always "$work/$1" "$OUT/$1"
    rm "$work/$1"
}

make_disk root.img rigroot "$root" 400 -J size=8
if [ -n "$DOTNET" ]; then
    mkdir "$work/dotnet"
    cp -a "$DOTNET"/{dotnet,host,shared} "$work/dotnet/"
    chown -R 0:0 "$work/dotnet"
    make_disk dotnet.img rigdotnet "$work/dotnet" 20 -O ^has_journal
fi
