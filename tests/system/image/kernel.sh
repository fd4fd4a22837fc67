# Debian's kernel with headers, and the source of the modules that Debian does not build. Sourced by build.sh.
# Leaves $kernel (unpacked packages) and $kver.

kver=$KERNEL_VERSION kernel=$CACHE/kernel-$(echo "$KERNEL $HEADERS $SOURCE" | sha256sum | cut -c1-12)
if [ ! -e "$kernel" ]; then
    series=$(echo "$kver" | cut -d. -f1,2)
    rm -rf "$work/kernel"
    mkdir -p "$work/kernel"/{image,build,source}
    dpkg-deb -x "$KERNEL" "$work/kernel/image"
    for package in $HEADERS; do dpkg-deb -x "$package" "$work/kernel/build"; done
    sed -i "s#/usr/src/#$kernel/build/usr/src/#" "$work/kernel/build/usr/src/linux-headers-$kver/Makefile"
    # tar ends as soon as it has the three files; the writers before it then meet a broken pipe
    { dpkg-deb --fsys-tarfile "$SOURCE" |
        tar -xO --wildcards './usr/src/linux-source-*.tar.xz' | xz -dc -T0 |
        tar -x -C "$work/kernel/source" --strip-components=1 --occurrence=1 \
            "linux-source-$series/drivers/gpio/gpio-sim.c" "linux-source-$series/drivers/gpio/gpiolib.h" \
            "linux-source-$series/kernel/irq/irq_sim.c"; } 2>/dev/null || true
    [ -s "$work/kernel/source/kernel/irq/irq_sim.c" ] || cannot "no irq_sim.c in $SOURCE"
    # QEMU starts an ELF kernel directly (PVH), without the decompressor, which alone takes seconds
    python3 "$here/vmlinux.py" "$work/kernel/image/boot/vmlinuz-$kver" "$work/kernel/vmlinux"
    mv "$work/kernel" "$kernel"
fi
cp "$kernel/vmlinux" "$OUT/vmlinux"
