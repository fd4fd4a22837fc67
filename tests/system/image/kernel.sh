# Debian's kernel with headers, and the source of the modules that Debian does not build. Sourced by build.sh.
# Leaves $kernel (unpacked packages) and $kver.

unpack() { dpkg-deb -x "$(find "$CACHE/downloads" -name "${1}_*.deb" | sort | tail -1)" "$2"; }

if [ ! -e "$CACHE/kernel/version" ]; then
    image=$(apt-cache depends linux-image-amd64 2>/dev/null | sed -n 's/^ *Depends: \(linux-image-[0-9].*\)/\1/p' | head -1)
    [ -n "$image" ] || cannot "apt knows no linux-image-amd64: it takes the package archive of Debian"
    kver=${image#linux-image-} abi=${image#linux-image-} abi=${abi%-amd64}
    series=$(echo "$kver" | cut -d. -f1,2)
    [ "$series" = 6.1 ] || cannot "it takes the kernel of Debian 12 (6.1), apt offers $series"
    version=$(apt-cache policy "$image" | sed -n 's/^ *Candidate: //p')
    packages=("$image" "linux-headers-$kver" "linux-headers-$abi-common" "linux-kbuild-$series" "linux-source-$series")
    (cd "$CACHE/downloads" && quietly apt-get -q download "${packages[@]/%/=$version}") ||
        cannot "the kernel packages could not be downloaded"
    rm -rf "$CACHE/kernel" "$work/kernel"
    mkdir -p "$work/kernel"/{image,build,source}
    unpack "$image" "$work/kernel/image"
    for package in "${packages[@]:1:3}"; do unpack "$package" "$work/kernel/build"; done
    sed -i "s#/usr/src/#$CACHE/kernel/build/usr/src/#" "$work/kernel/build/usr/src/linux-headers-$kver/Makefile"
    # tar ends as soon as it has the three files; the writers before it then meet a broken pipe
    { dpkg-deb --fsys-tarfile "$(find "$CACHE/downloads" -name "linux-source-${series}_*.deb" | sort | tail -1)" |
        tar -xO --wildcards './usr/src/linux-source-*.tar.xz' | xz -dc -T0 |
        tar -x -C "$work/kernel/source" --strip-components=1 --occurrence=1 \
            "linux-source-$series/drivers/gpio/gpio-sim.c" "linux-source-$series/drivers/gpio/gpiolib.h" \
            "linux-source-$series/kernel/irq/irq_sim.c"; } 2>/dev/null || true
    [ -s "$work/kernel/source/kernel/irq/irq_sim.c" ] || { echo "no irq_sim.c in linux-source-$series" >&2; exit 1; }
    # QEMU starts an ELF kernel directly (PVH), without the decompressor, which alone takes seconds
    python3 "$here/vmlinux.py" "$work/kernel/image/boot/vmlinuz-$kver" "$work/kernel/vmlinux"
    echo "$kver" > "$work/kernel/version"
    mv "$work/kernel" "$CACHE/kernel"
fi
kernel=$CACHE/kernel
kver=$(cat "$kernel/version")
cp "$kernel/vmlinux" "$OUT/vmlinux"
